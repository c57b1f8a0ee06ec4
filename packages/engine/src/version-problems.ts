import type { Diagnostic } from '@signoz-as-code/core';
import type { Project } from '@signoz-as-code/platform';
import {
  assumedVersion,
  clickhouseFor,
  collectorOf,
  compareVersions,
  isVersion,
  migratesOn,
  supportedVersions,
  unknownRelease,
} from '@signoz-as-code/signoz-client';
import type { engineCodes } from './codes.ts';

/** Whether a text names a release of a program as its images are tagged. ClickHouse's may leave out its last parts. */
export function isReleaseOf(program: 'signoz' | 'collector' | 'clickhouse', version: string): boolean {
  if (program === 'clickhouse') return /^\d+\.\d+(?:\.\d+)*(?:-[\w.-]+)?$/.test(version);
  return version.startsWith('v') && isVersion(version);
}

/** Versions of an environment that are unknown, or do not belong together. */
export function versionProblems({ environments }: Pick<Project, 'environments'>, file: string): Diagnostic[] {
  return environments.flatMap(({ name, versions }) => {
    const found: Diagnostic[] = [];
    const told = (
      severity: Diagnostic['severity'],
      code: keyof typeof engineCodes,
      program: 'signoz' | 'collector' | 'clickhouse',
      message: string,
      hint: string,
    ): void => {
      const where = { file, field: `environments.${name}.versions.${program}` };
      found.push({ code, severity, message, where, hint });
    };
    const { signoz, collector, clickhouse } = versions;
    const newest = supportedVersions.at(-1) as string;
    const example = collectorOf(newest)?.collector ?? newest;
    for (const [program, version, like] of [
      ['collector', collector, example],
      ['clickhouse', clickhouse, clickhouseFor(example, '0.0')],
    ] as const)
      if (!isReleaseOf(program, version))
        told(
          'warning',
          'versions/unknown',
          program,
          `'${version}' is not a release: whether it belongs to the others cannot be checked`,
          `write the release that runs there, like ${like}`,
        );
    if (!isReleaseOf('signoz', signoz)) {
      const hint = `write the release that runs there, from ${assumedVersion} to ${newest}`;
      told('error', 'versions/signoz', 'signoz', `'${signoz}' is not a release of SigNoz`, hint);
      return found;
    }
    if (compareVersions(signoz, assumedVersion) < 0) {
      const hint = `raise SigNoz there, and write a release from ${assumedVersion} to ${newest}`;
      told('error', 'versions/signoz', 'signoz', `SigNoz ${signoz} is older than all that are spoken to here`, hint);
      return found;
    }
    if (compareVersions(signoz, newest) > 0)
      told(
        'warning',
        'versions/newer',
        'signoz',
        `SigNoz ${signoz} is newer than ${newest}, the newest that is known here`,
        `have ${newest} run there, or update this program; apply wants --allow newer-signoz until then`,
      );
    const unknown = isReleaseOf('collector', collector) ? unknownRelease(collector) : undefined;
    if (unknown?.is === 'newer')
      told(
        'warning',
        'versions/newer',
        'collector',
        `the collector ${collector} is ${unknown.text}: it is checked as that one`,
        'have a known release run there, or update this program',
      );
    const own = collectorOf(signoz);
    if (own !== undefined && isVersion(collector)) {
      const order = compareVersions(collector, own.collector);
      if (order < 0 || (order > 0 && !own.orNewer))
        told(
          'warning',
          'versions/collector',
          'collector',
          `SigNoz ${signoz} was released with the collector ${own.collector}${own.orNewer ? ' or newer' : ''}, and ${name} runs ${collector}`,
          `write ${own.collector}`,
        );
    }
    if (!migratesOn(collector, clickhouse))
      told(
        'error',
        'versions/clickhouse',
        'clickhouse',
        `the migrations of the collector ${collector} do not run on ClickHouse ${clickhouse}`,
        `raise clickhouse to ${clickhouseFor(collector, clickhouse)} or later, and have that run first`,
      );
    return found;
  });
}
