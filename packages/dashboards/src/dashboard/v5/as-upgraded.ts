import { upgradedTag } from '@signoz-as-code/signoz-client';
import { iconV6, takesIcon } from '../../upgrade/icon.ts';
import { clipped, LONGEST_TITLE } from '../../upgrade/stored.ts';
import type { Dashboard, Panel, Row } from '../define.ts';

/** SigNoz takes ten, and one is our mark. */
const MOST_TAGS = 9;

/** A dashboard of the form v5 whose titles, tags and picture are as SigNoz's upgrade to v6 makes them. */
export function asUpgraded(dashboard: Dashboard): Dashboard {
  const { title, tags, image, panels } = dashboard;
  const fitted = new Set((tags ?? []).flatMap((one) => tagOf(one) ?? []));
  return {
    ...dashboard,
    title: clipped(title, LONGEST_TITLE),
    ...(tags === undefined ? {} : { tags: [...fitted].slice(0, MOST_TAGS) }),
    ...(image === undefined || takesIcon(image) ? {} : { image: iconV6(image).image }),
    panels: Object.fromEntries(Object.entries(panels).map(([key, one]) => [key, withTitle(one)])),
  };
}

function tagOf(tag: string): string | undefined {
  const pair = upgradedTag(tag);
  return pair?.key === 'tag' ? pair.value : pair && `${pair.key}:${pair.value}`;
}

function withTitle<One extends Panel | Row>(one: One): One {
  const title = clipped(one.title, LONGEST_TITLE);
  if (one.kind !== 'row') return { ...one, title };
  const panels = Object.fromEntries(Object.entries(one.panels).map(([key, panel]) => [key, withTitle(panel)]));
  return { ...one, title, panels };
}
