import {
  bar,
  defineDashboard,
  dynamicVariable,
  list,
  pie,
  row,
  singleValue,
  table,
  timeSeries,
} from '@signoz-as-code/dashboards';
import { and, atLeast, equals, exists, formula, inVariable, logs, metric, spans } from '@signoz-as-code/telemetry';
import { attributes, limits, metrics } from '#catalogue';

const {
  errorType,
  exceptionType,
  hasError,
  logBody,
  logTimestamp,
  operation,
  responseStatusCode,
  serviceName,
  severityNumber,
  spanName,
  statusCode,
} = attributes;
const { errors, spanCalls } = metrics;

const ofService = inVariable(serviceName, 'service');
const failedSpans = and(ofService, equals(hasError, true));
const failedCalls = and(ofService, equals(statusCode, 'STATUS_CODE_ERROR'));
/** By the number: Pino calls them error and fatal, other loggers ERROR and FATAL. */
const errorLogs = and(ofService, atLeast(severityNumber, 17));
const calls = { time: 'rate', space: 'sum' } as const;

export default defineDashboard({
  title: 'Errors',
  description: 'What fails, where, and since when',
  tags: ['errors'],
  variables: { service: dynamicVariable(serviceName, { multiSelect: true }) },
  panels: {
    errorsPerSecond: singleValue({
      title: 'Errors per second',
      unit: '{ops}/s',
      queries: { A: metric(errors, { time: 'rate', space: 'sum' }, { where: ofService, reduce: 'last' }) },
      thresholds: [{ operator: '>', value: limits.errorRate.value, color: 'Red', format: 'Background' }],
    }),
    failedSpans: singleValue({
      title: 'Failed spans',
      unit: 'short',
      decimals: 0,
      queries: { A: spans('count()', { where: failedSpans }) },
    }),
    errorLogs: singleValue({
      title: 'Error logs',
      unit: 'short',
      decimals: 0,
      queries: { A: logs('count()', { where: errorLogs }) },
    }),
    exceptionTypes: singleValue({
      title: 'Kinds of exceptions',
      unit: 'short',
      decimals: 0,
      queries: {
        A: logs('count_distinct(exception.type)', { where: and(ofService, exists(exceptionType)) }),
      },
    }),
    rates: row('Rates', {
      errorRate: timeSeries({
        title: 'Error rate by service',
        unit: 'percent',
        queries: {
          A: metric(spanCalls, calls, { where: failedCalls, by: [serviceName], hidden: true }),
          B: metric(spanCalls, calls, { where: ofService, by: [serviceName], hidden: true }),
          F1: formula('A / B * 100', { legend: '{{service.name}}' }),
        },
        thresholds: [{ operator: '>', value: 5, color: 'Red' }],
      }),
      errorsByType: timeSeries({
        title: 'Errors that users noticed, by type',
        unit: '{ops}/s',
        queries: {
          A: metric(
            errors,
            { time: 'rate', space: 'sum' },
            {
              where: ofService,
              by: [errorType],
              legend: '{{error.type}}',
            },
          ),
        },
        thresholds: [{ operator: '>', value: limits.errorRate.value, color: 'Red', label: 'High Error Rate' }],
      }),
      errorsByService: pie({
        title: 'Failed spans by service',
        unit: 'short',
        legendPosition: 'right',
        queries: { A: spans('count()', { where: failedSpans, by: [serviceName], legend: '{{service.name}}' }) },
      }),
      errorLogsByService: bar({
        title: 'Error logs by service',
        unit: 'short',
        stacked: true,
        queries: { A: logs('count()', { where: errorLogs, by: [serviceName], legend: '{{service.name}}' }) },
      }),
    }),
    exceptions: row('Exceptions', {
      exceptionsByType: bar({
        title: 'Exceptions by type',
        unit: 'short',
        stacked: true,
        size: { w: 6, h: 8 },
        queries: {
          A: logs('count()', {
            where: and(ofService, exists(exceptionType)),
            by: [exceptionType],
            orderBy: { column: '#value', direction: 'desc' },
            limit: 10,
            legend: '{{exception.type}}',
          }),
        },
      }),
      failingOperations: table({
        title: 'Operations that fail most',
        size: { w: 6, h: 8 },
        queries: {
          A: metric(spanCalls, calls, {
            where: failedCalls,
            by: [serviceName, operation],
            orderBy: { column: '#value', direction: 'desc' },
            limit: 50,
            legend: 'Errors per second',
          }),
        },
        units: { A: '{ops}/s' },
      }),
    }),
    latest: row('Latest', {
      latestErrorSpans: list({
        title: 'Latest failed spans',
        from: 'traces',
        where: failedSpans,
        columns: [serviceName, spanName, attributes.durationNano, responseStatusCode],
        pageSize: 50,
      }),
      latestErrorLogs: list({
        title: 'Latest error logs',
        from: 'logs',
        where: errorLogs,
        columns: [logTimestamp, serviceName, logBody, exceptionType],
        pageSize: 50,
      }),
    }),
  },
});
