import { bar, defineDashboard, dynamicVariable, row, table, timeSeries } from '@signoz-as-code/dashboards';
import { and, equals, formula, inUnit, inVariable, metric, notEquals } from '@signoz-as-code/telemetry';
import { attributes, limits, metrics } from '#catalogue';

const { containerName, cpuState, device, direction, hostName, mountpoint, useState } = attributes;
const {
  containerCpu,
  containerMemoryLimit,
  containerMemoryUsed,
  cpuTime,
  diskIo,
  filesystemUsage,
  loadAverage,
  memoryUsage,
  networkIo,
} = metrics;

const onHost = inVariable(hostName, 'host');
const level = { time: 'avg', space: 'sum' } as const;
const speed = { time: 'rate', space: 'sum' } as const;

export default defineDashboard({
  title: 'Infrastructure',
  description: 'Processors, memory, disks and network of the hosts, and what containers use of them',
  tags: ['hosts', 'containers'],
  variables: { host: dynamicVariable(hostName, { source: 'Metrics', multiSelect: true }) },
  panels: {
    hosts: row('Hosts', {
      cpu: timeSeries({
        title: 'CPU',
        description: 'Share of the time in which processors were not idle',
        unit: 'percent',
        softMax: 100,
        queries: {
          A: metric(cpuTime, speed, { where: and(onHost, notEquals(cpuState, 'idle')), by: [hostName], hidden: true }),
          B: metric(cpuTime, speed, { where: onHost, by: [hostName], hidden: true }),
          F1: formula('A / B * 100', { legend: '{{host.name}}' }),
        },
        thresholds: [{ operator: '>', value: 90, color: 'Red' }],
      }),
      load: timeSeries({
        title: 'Load, five minutes',
        unit: 'none',
        queries: {
          A: metric(
            loadAverage,
            { time: 'avg', space: 'avg' },
            { where: onHost, by: [hostName], legend: '{{host.name}}' },
          ),
        },
      }),
      memory: timeSeries({
        title: 'Memory in use',
        unit: 'percent',
        softMax: 100,
        queries: {
          A: metric(memoryUsage, level, {
            where: and(onHost, equals(useState, 'used')),
            by: [hostName],
            hidden: true,
          }),
          B: metric(memoryUsage, level, { where: onHost, by: [hostName], hidden: true }),
          F1: formula('A / B * 100', { legend: '{{host.name}}' }),
        },
        thresholds: [{ operator: '>', value: 90, color: 'Red' }],
      }),
      memoryByUse: bar({
        title: 'Memory by use',
        unit: 'By',
        stacked: true,
        queries: { A: metric(memoryUsage, level, { where: onHost, by: [useState], legend: '{{state}}' }) },
      }),
    }),
    storage: row('Storage and network', {
      filesystems: table({
        title: 'Filesystems',
        size: { w: 12, h: 6 },
        queries: {
          A: metric(filesystemUsage, level, {
            where: and(onHost, equals(useState, 'used')),
            by: [hostName, mountpoint],
            legend: 'Used',
            reduce: 'last',
          }),
          B: metric(filesystemUsage, level, {
            where: onHost,
            by: [hostName, mountpoint],
            legend: 'Size',
            reduce: 'last',
          }),
          F1: formula('A / B * 100', { legend: 'In use' }),
        },
        units: { A: 'By', B: 'By', F1: 'percent' },
        thresholds: [
          { column: 'F1', operator: '>', value: 90, color: 'Red', format: 'Background' },
          { column: 'F1', operator: '>', value: 75, color: 'Orange', format: 'Background' },
        ],
      }),
      disk: timeSeries({
        title: 'Disk reads and writes',
        unit: 'By/s',
        queries: {
          A: metric(diskIo, speed, {
            where: onHost,
            by: [hostName, device, direction],
            legend: '{{host.name}} {{device}} {{direction}}',
          }),
        },
      }),
      network: timeSeries({
        title: 'Network',
        unit: 'By/s',
        queries: {
          A: metric(networkIo, speed, {
            where: onHost,
            by: [hostName, device, direction],
            legend: '{{host.name}} {{device}} {{direction}}',
          }),
        },
      }),
    }),
    containers: row('Containers', {
      containerMemory: timeSeries({
        title: 'Container memory against its limit',
        description: 'Containers without a limit have one of 0 and are not drawn',
        unit: 'percent',
        softMax: 100,
        queries: {
          A: metric(containerMemoryUsed, level, { where: onHost, by: [containerName], hidden: true }),
          B: metric(containerMemoryLimit, level, { where: onHost, by: [containerName], hidden: true }),
          F1: formula('A / B * 100', { legend: '{{container.name}}' }),
        },
        thresholds: [
          {
            operator: '>',
            value: inUnit(limits.containerMemory, 'percent'),
            color: 'Red',
            label: 'High Memory Usage',
          },
        ],
      }),
      containerCpu: timeSeries({
        title: 'Container CPU',
        description: '100 % is one processor',
        unit: 'percent',
        queries: {
          A: metric(
            containerCpu,
            { time: 'avg', space: 'sum' },
            { where: onHost, by: [containerName], legend: '{{container.name}}' },
          ),
        },
      }),
      containersByMemory: table({
        title: 'Containers by memory',
        size: { w: 12, h: 8 },
        queries: {
          A: metric(containerMemoryUsed, level, {
            where: onHost,
            by: [hostName, containerName],
            legend: 'Memory',
            reduce: 'last',
            orderBy: { column: '#value', direction: 'desc' },
          }),
          B: metric(containerMemoryLimit, level, {
            where: onHost,
            by: [hostName, containerName],
            legend: 'Limit',
            reduce: 'last',
          }),
          C: metric(
            containerCpu,
            { time: 'avg', space: 'sum' },
            { where: onHost, by: [hostName, containerName], legend: 'CPU', reduce: 'last' },
          ),
        },
        units: { A: 'By', B: 'By', C: 'percent' },
      }),
    }),
  },
});
