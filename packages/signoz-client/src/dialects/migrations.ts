import { compareVersions } from '../version.ts';

/** What SigNoz's migrations change in one kind of resource, or in how SigNoz runs. */
export interface ReleaseChange {
  /** The first release that makes the change. */
  readonly from: string;
  readonly about: 'access' | 'dashboard' | 'view' | 'rule' | 'channel' | 'maintenance' | 'deployment';
  readonly text: string;
  /** Whether a downgrade of SigNoz does not undo it. */
  readonly isFinal?: boolean;
}

/**
 * From the source code of the releases and from upgraded servers; changes of single resources are predicted one by one.
 */
const CHANGES: readonly ReleaseChange[] = [
  { from: 'v0.109.0', about: 'access', text: 'POST /api/v1/login is gone: scripts that log in need the sessions API' },
  {
    from: 'v0.112.0',
    about: 'deployment',
    text: 'prometheus.yml and the variables DASHBOARDS_PATH, STORAGE and DOT_METRICS_ENABLED are no longer read',
  },
  {
    from: 'v0.113.0',
    about: 'deployment',
    text: 'the collector brings the tables of ClickHouse up to date (`migrate bootstrap`, `migrate sync up`, `migrate async up`); no image of the schema migrator is released any more',
  },
  { from: 'v0.113.0', about: 'rule', text: 'stored rules of version v4 become version v5', isFinal: true },
  {
    from: 'v0.117.0',
    about: 'maintenance',
    text: 'a planned maintenance that names rules cannot be deleted before it is emptied; `apply` does that',
  },
  {
    from: 'v0.118.0',
    about: 'access',
    text: 'API keys become keys of service accounts with the same role; existing values stay valid, and the API for personal keys is gone',
    isFinal: true,
  },
  { from: 'v0.118.0', about: 'channel', text: 'a channel that a rule or policy names cannot be deleted' },
  {
    from: 'v0.129.0',
    about: 'maintenance',
    text: 'start and end of a recurring maintenance move from the recurrence to the schedule',
    isFinal: true,
  },
  {
    from: 'v0.135.0',
    about: 'dashboard',
    text: 'dashboards are converted to the v6 form; each gets a unique name, made of its title and 8 random characters',
    isFinal: true,
  },
  {
    from: 'v0.136.0',
    about: 'channel',
    text: "email channels lose their own SMTP server: email is sent by the server of SigNoz's configuration",
    isFinal: true,
  },
  {
    from: 'v0.137.0',
    about: 'view',
    text: 'saved views lose tags, category and unknown extra data; each gets a unique name, made of its title and 8 random characters',
    isFinal: true,
  },
];

/** What the releases after `from`, up to `to`, change for every installation. */
export function changesBetween(from: string, to: string): readonly ReleaseChange[] {
  return CHANGES.filter((one) => compareVersions(one.from, from) > 0 && compareVersions(one.from, to) <= 0);
}

/** Maximum length of a tag's key and of its value. */
const LONGEST = 32;
/** Keys that the search of dashboards reserves. */
const RESERVED = ['name', 'description', 'created_at', 'updated_at', 'created_by', 'locked', 'source'];

/** A tag after the migration of dashboards: a key and a value; undefined when nothing of it remains. */
export function upgradedTag(tag: string): { readonly key: string; readonly value: string } | undefined {
  const [rawKey, rawValue] = splitTag(tag.trim());
  const reserved = RESERVED.includes(rawKey.toLowerCase()) ? `_${rawKey}` : rawKey;
  const replaced = reserved.replaceAll(/[^a-zA-Z0-9$_@#{}:-]+/g, '_').replace(/_+$/, '');
  const key = cut(/^[^a-zA-Z$_@{#]/.test(replaced) ? `_${replaced}` : replaced);
  const value = cut(rawValue.replaceAll(/[^a-zA-Z0-9$_@#{}:.+=-]+/g, '_').replace(/_+$/, ''));
  if (key === '' && value === '') return undefined;
  if (key === '' || value === '') return { key: 'tag', value: value || key };
  return { key, value };
}

/** A tag is split at its first colon, or else at its first slash. */
function splitTag(tag: string): readonly [key: string, value: string] {
  const separator = [':', '/'].find((one) => tag.includes(one));
  if (separator === undefined) return ['', tag];
  const at = tag.indexOf(separator);
  const value = tag.slice(at + 1).trim();
  return [tag.slice(0, at).trim(), separator === ':' ? value.replaceAll(':', '_') : value];
}

function cut(text: string): string {
  return text.length > LONGEST ? text.slice(0, LONGEST).replace(/_+$/, '') : text;
}
