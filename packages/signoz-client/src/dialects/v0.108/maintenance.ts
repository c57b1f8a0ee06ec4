import { maintenanceAnswer } from '../../answers.ts';
import type { MaintenanceWire } from '../../dialect.ts';
import { normalMaintenance, storedSchedule } from '../../normal/maintenance.ts';
import { collection } from '../../transport.ts';

export const maintenance: MaintenanceWire = {
  collection: (api) => collection(api, maintenanceAnswer, '/api/v1/downtime_schedules'),
  normalize: normalMaintenance,
  schedule: storedSchedule,
};
