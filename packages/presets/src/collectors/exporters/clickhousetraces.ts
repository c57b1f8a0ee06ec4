import { clickhouseAddress, defineExporter, environmentVariable } from '@signoz-as-code/collector-config';

export default defineExporter('clickhousetraces', {
  datasource: clickhouseAddress('traces'),
  low_cardinal_exception_grouping: environmentVariable('LOW_CARDINAL_EXCEPTION_GROUPING', false),
});
