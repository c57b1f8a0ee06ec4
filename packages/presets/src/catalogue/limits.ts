import { defineLimit } from '@signoz-as-code/telemetry';

export const clickhouseParts = defineLimit({
  value: 1000,
  unit: 'short',
  description: 'Parts of one partition from which on ClickHouse slows writes down',
  basis: { document: 'ClickHouse 25.5: parts_to_delay_insert of MergeTree settings' },
});
export const clickhouseDiskLeft = defineLimit({
  value: 0.1,
  unit: 'percentunit',
  description:
    'Share of its disk that ClickHouse needs for merges, which write a part anew before they drop the old ones',
  basis: { document: 'A rule of thumb of those who run ClickHouse' },
});
