import type { Json, JsonObject, Live, Owner, Ownership, Resource } from '@signoz-as-code/core';
import type { StoredDashboard } from '@signoz-as-code/signoz-client';

/** A dashboard that is in SigNoz. */
export interface DashboardLive extends Live {
  readonly isLocked: boolean;
}

/** A form in which SigNoz stores dashboards: what plan and apply must know where forms differ. */
export interface DashboardForm {
  /** Whether the API lists it but accepts no change: integrations bring such dashboards. */
  isReadOnly?(stored: StoredDashboard): boolean;
  titleOf(body: JsonObject): string;
  /** `live` is the dashboard that is updated; absent where one is created. */
  withMark(owner: Owner, resource: Resource, normal: JsonObject, live?: Live): JsonObject;
  /** The body without any mark of ownership. */
  withoutMark(body: JsonObject, owner: Owner): JsonObject;
  /** A body without a mark, as a dashboard that nobody manages any more is sent. */
  released(body: JsonObject): JsonObject;
  /** Decides who owns each dashboard, for these wanted and `all` live ones. */
  ownerships(
    owner: Owner,
    wanted: readonly Resource[],
    all: readonly StoredDashboard[],
  ): (stored: StoredDashboard) => Ownership;
  /** The body of a create, where `stored` are live. */
  created?(body: JsonObject, owner: Owner, key: string, stored: readonly StoredDashboard[]): JsonObject;
  /** The body of an update. */
  updated(body: JsonObject, live: Live): JsonObject;
  /** Whether SigNoz returns a body as it was sent. */
  readonly givesBack: boolean;
  /** The titles of panels by their ids, from the normal form. */
  panels(normal: JsonObject): ReadonlyMap<string, string>;
  /** The titles of panels and rows, by the ids that `label` receives. */
  names(normal: JsonObject): ReadonlyMap<string, string>;
  /** Where the normal form has the places of panels, and these places: with the panel's id in `i`. */
  readonly placesIn: string;
  places(normal: JsonObject): readonly JsonObject[];
  /** The key that a definition has for a panel. */
  panelKey(id: string, wanted: readonly Resource[]): string;
  /** For the normal form, and for a body. */
  underKey(dashboard: JsonObject, from: string, to: string): Json;
  itemKey(item: Json): string | undefined;
  /** A path in the normal form, as its definition names it. */
  label(path: readonly string[], names: ReadonlyMap<string, string>): string;
}
