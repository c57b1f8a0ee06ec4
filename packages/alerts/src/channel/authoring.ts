import type { AlertsAuthoring } from '../authoring.ts';
import { checkChannel, checkMail, checkUsed } from './check.ts';
import { codes } from './codes.ts';
import { channelBody } from './compile.ts';
import type { ChannelSpec } from './define.ts';
import { channel as kind } from './kind.ts';

export const channel: AlertsAuthoring<ChannelSpec> = {
  kind,
  codes,
  absences: ['alerts/unused-channel'],
  check: ({ spec }, problems, { definitions: { environment } }) => {
    checkChannel(spec, environment, problems);
    checkMail(spec, environment, problems);
  },
  checkTogether: checkUsed,
  compile: ({ spec }, { environment }) => channelBody(spec, environment),
  importer: async ({ folder }) => (await import('./import.ts')).channelImporter(folder),
};
