import { commandLine } from '@signoz-as-code/core';
import { type Check, failed, noSwarm, ok, skipped, warning } from '../check.ts';

export const configuration: Check = {
  name: 'configuration',
  title: 'Collectors run the configuration of generated/',
  run: async ({ configurations }) => {
    if (configurations === undefined) return noSwarm;
    const all = await configurations();
    const of = (state: string) => all.filter((one) => one.state === state);
    const told = (some: typeof all) => some.map(({ collector, detail }) => `${collector}: ${detail}`).join('; ');
    if (of('no-op').length > 0)
      return failed(
        told(of('no-op')),
        'they ask SigNoz for it at port 4320: see that SigNoz runs, that its first administrator is registered, and that the configuration has a pipeline with the id logs',
      );
    if (of('differs').length > 0)
      return warning(
        told(of('differs')),
        `${commandLine('drift')} shows the fields; a collector that is started anew begins with the file that is mounted: docker service update --force <service>`,
      );
    if (of('as-generated').length === 0)
      return skipped(all.length === 0 ? 'no collector runs that SigNoz may configure' : told(all));
    return ok(told(all));
  },
};
