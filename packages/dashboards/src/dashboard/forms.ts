import type { Facts } from '@signoz-as-code/signoz-client';
import type { DashboardForm } from './form.ts';
import { v5 } from './v5/form.ts';
import { v6 } from './v6/form.ts';

export const forms: Readonly<Record<Facts['dashboards'], DashboardForm>> = { v5, v6 };
