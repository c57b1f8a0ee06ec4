/** Every diagnostic of this package: what it means and why it is refused. */
export const codes = {
  'retention/duplicate-signal':
    'Two definitions say how long one signal is kept. Both would change the same tables, and the last one to run would win.',
  'retention/keep-out-of-range':
    'A period is whole days from 1d to 9999d. Zero and less would expire everything at once; so would a period that reaches past 2106, where a DateTime ends and begins again in 1970. `_retention_days` is a UInt16.',
  'retention/recalculated-logs':
    'Log records carry the days they are kept in a column of the partition key. There is no expiry to recalculate: only new rows get the new period.',
  'retention/dropped-partitions':
    'Only the tables of logs have partitions that outlive a shorter period, because their rows carry their days.',
  'retention/no-cold-volume':
    'Rows can only move to a volume that ClickHouse has: the storage policy of the stack is made from `clickhouse.cold` of the environment.',
  'retention/cold-after-deletion':
    'Rows would be deleted before they move. SigNoz refuses it for traces and metrics, and takes it for logs.',
  'retention/rules-of-logs':
    'SigNoz v0.108.0 has rules by attribute for logs alone, whose rows carry the days they are kept.',
  'retention/rule-condition':
    'A rule asks for attributes of the resource and their values. SigNoz puts both into SQL between quotes without escaping them, so that what has a quote in it would change the statement.',
  'retention/rule-twice': 'SigNoz refuses two rules with the same conditions; the second could never count.',
  'retention/uncatalogued-attribute':
    'Nobody has said that log records carry this attribute. SigNoz refuses a rule about one that none has arrived with.',
  'retention/unknown-value':
    'No service of the catalogue has this name, or the attribute lists other values, so that the rule may never fit a record.',
  'retention/missing-signal':
    'No definition says how long this signal is kept, so that its tables stay at what they are: 15 days for traces and logs, 30 for metrics on a fresh install.',
  'retention/metrics-shorter-than-traces':
    'Span metrics count the spans. Where they are kept shorter, service charts end before the traces that they lead to.',
  'retention/view-name':
    'A view makes a table <name>, a view <name>_mv and in a cluster distributed_<name>. They must be names, and not those of SigNoz or of another view.',
  'retention/view-source': 'The table is not in the schema of v0.129.12, so that the view could not be created.',
  'retention/view-column':
    'The column is not in that table of v0.129.12. ClickHouse would refuse the view; on a table that is no longer written, it would stay empty.',
  'retention/view-expression':
    'The SQL is not one expression of the part of ClickHouse that is understood here: columns, literals, function calls, operators, tuples.',
  'retention/view-columns': 'A view needs a time, at least one dimension and at least one sum, under different names.',
  'retention/view-alias':
    'In ClickHouse an alias hides the column of the same name in the whole query: toStartOfMinute(timestamp) AS timestamp would also change what WHERE and the other expressions read.',
  'retention/artifact':
    'A .sql file under generated/ is not, byte for byte, what the .json beside it renders to, or one of the two is missing. Plan and apply read the .json, people review the .sql: both must say the same.',
} as const;
