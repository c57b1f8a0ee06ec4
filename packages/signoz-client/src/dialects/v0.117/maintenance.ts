import { isObject, type JsonObject } from '@signoz-as-code/core';
import type { MaintenanceWire } from '../../dialect.ts';
import type { StoredMaintenance } from '../../stored.ts';

/** In the past in every zone: silences nothing. */
const OVER = { startTime: '2000-01-01T00:00:00Z', endTime: '2000-01-01T00:01:00Z' };

/**
 * SigNoz does not delete a maintenance that names rules, and one that names none applies to all of them. So the request
 * that removes the rules also moves its times into the past. It keeps its ownership mark, so that an interrupted
 * deletion is continued.
 */
export function emptiedFirst(wire: MaintenanceWire): MaintenanceWire {
  return {
    ...wire,
    collection: (api) => {
      const all = wire.collection(api);
      return {
        ...all,
        delete: async (id) => {
          const found = await all.get(id);
          if ((found?.alertIds ?? []).length > 0) await all.update(id, emptied(found as StoredMaintenance));
          await all.delete(id);
        },
      };
    },
  };
}

function emptied({ name, description, schedule, createdAt, createdBy }: StoredMaintenance): JsonObject {
  const timezone = isObject(schedule) && typeof schedule.timezone === 'string' ? schedule.timezone : 'UTC';
  return { name, description, alertIds: [], schedule: { timezone, ...OVER }, createdAt, createdBy };
}
