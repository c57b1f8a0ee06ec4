import { defineLimit } from '@signoz-as-code/telemetry';

/** What rules fire at and panels draw. Changing one moves both. */
export const errorRate = defineLimit({
  value: 10,
  unit: 'cps',
  description: 'Errors that services meet, from the document of the platform',
});
export const cassandraLatency = defineLimit({
  value: 100,
  unit: 'ms',
  description: 'P95 of Cassandra queries, from the document of the platform; a query that takes longer counts as slow',
});
export const containerMemory = defineLimit({
  value: 0.9,
  unit: 'percentunit',
  description: 'Share of its memory that a container uses, from the document of the platform',
});
export const clickhouseParts = defineLimit({
  value: 1000,
  unit: 'short',
  description: 'Parts of one partition from which on ClickHouse 25.5 slows writes down',
});
export const clickhouseDiskLeft = defineLimit({
  value: 0.1,
  unit: 'percentunit',
  description:
    'Share of its disk that ClickHouse needs for merges, which write a part anew before they drop the old ones',
});
