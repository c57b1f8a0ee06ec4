import { type Diagnostic, Problems } from '@signoz-as-code/core';
import { type Catalogue, storedNames } from '../catalogue.ts';
import { names, type Place, placesIn, type Reviewed } from './uses.ts';

/** What shows only when all concerns are looked at together. All are warnings: nothing is broken, something is missing. */
export const reviewCodes = {
  'review/metric-unused':
    'A metric of the catalogue that no dashboard, alert or view asks for: it is paid for and not looked at.',
  'review/service-without-alert': 'A service that no alert rule names: when it fails, nobody is told.',
  'review/service-without-dashboard':
    'A service that no dashboard shows, by its name or by a variable over service.name.',
  'review/rule-without-runbook':
    'An alert rule without a description or a runbook: who is called should find what to do next.',
} as const;

const SERVICES = 'packages/telemetry/definitions/services.ts';
const METRICS = 'packages/telemetry/definitions/metrics.ts';

/** Looks at all artifacts of all environments together. Warnings name the definition to change. */
export function review(catalogue: Catalogue, artifacts: readonly Reviewed[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const at = (file: string): Problems<typeof reviewCodes> => new Problems(reviewCodes, { file }, found);
  const asked = placesOf(artifacts, ({ concern }) => concern === 'alerts' || concern === 'dashboards');
  const isAsked = (name: string): boolean => asked.some((place) => names(place, name));
  for (const metric of catalogue.metrics.filter((one) => !storedNames(one).some(isAsked))) {
    at(METRICS).warning(
      'review/metric-unused',
      metric.name,
      `nothing asks for ${metric.name}`,
      'put it on a dashboard or into an alert, or take it out of the catalogue and stop emitting it',
    );
  }
  const rules = artifacts.filter(({ concern, path }) => concern === 'alerts' && path.startsWith('rules/'));
  const alerting = placesOf(rules, () => true);
  const shown = placesOf(artifacts, ({ concern, path }) => concern === 'dashboards' && path.startsWith('dashboards/'));
  const anyService = shown.some(
    ({ field, text }) => field.endsWith('dynamicVariablesAttribute') && text === 'service.name',
  );
  for (const { name, runtime } of catalogue.services) {
    if (!alerting.some((place) => names(place, name))) {
      at(SERVICES).warning(
        'review/service-without-alert',
        name,
        `no alert rule names ${name}`,
        `add a rule over its errors, with the label service: '${name}'`,
      );
    }
    // Those that make spans and metrics of their own are in a list of services; a collector is only there by name.
    if (
      !(anyService && runtime === 'node') &&
      !shown.some((place) => names(place, name)) &&
      !showsPlatform(shown, runtime)
    ) {
      at(SERVICES).warning(
        'review/service-without-dashboard',
        name,
        `no dashboard shows ${name}`,
        'add a variable over service.name to one, or a panel that filters by it',
      );
    }
  }
  for (const rule of rules) {
    const { annotations = {} } = JSON.parse(rule.content) as {
      readonly annotations?: Readonly<Record<string, string>>;
    };
    for (const field of ['description', 'runbook'].filter((key) => !annotations[key])) {
      at(rule.source).warning(
        'review/rule-without-runbook',
        `annotations.${field}`,
        `the rule has no ${field}`,
        'say what is wrong in the description, and in the runbook what to do',
      );
    }
  }
  return found;
}

/** Panels over the collectors' own metrics show each of them by job_name. */
function showsPlatform(shown: readonly Place[], runtime: string): boolean {
  return runtime === 'collector' && shown.some((place) => names(place, 'job_name'));
}

function placesOf(artifacts: readonly Reviewed[], of: (artifact: Reviewed) => boolean): readonly Place[] {
  return artifacts.filter(of).flatMap(placesIn);
}
