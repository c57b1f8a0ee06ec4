import { defineLimit } from '@signoz-as-code/telemetry';

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
