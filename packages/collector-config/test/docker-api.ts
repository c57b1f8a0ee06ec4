import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service of a Swarm with one task on this machine, in some networks. */
export interface Service {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly networks: readonly string[];
}

/**
 * The part of the Docker API that Prometheus uses for discovery, in the form of Docker 28: tasks, services, nodes and
 * networks. Listens on loopback.
 */
export async function dockerApi(
  services: readonly Service[],
): Promise<{ readonly port: number; readonly close: () => void }> {
  const networks = [...new Set(services.flatMap((service) => service.networks))];
  const answers: Readonly<Record<string, unknown>> = {
    services: services.map(({ name, labels }) => ({
      ID: `id-${name}`,
      Spec: { Name: name, Labels: labels, Mode: { Replicated: { Replicas: 1 } } },
    })),
    tasks: services.map(({ name, networks: joined }) => ({
      ID: `task-${name}`,
      ServiceID: `id-${name}`,
      NodeID: 'node-1',
      Slot: 1,
      Spec: { ContainerSpec: { Labels: {} } },
      Status: { State: 'running', ContainerStatus: { ContainerID: `container-${name}` } },
      DesiredState: 'running',
      NetworksAttachments: joined.map((network) => ({ Network: { ID: network }, Addresses: ['127.0.0.1/24'] })),
    })),
    nodes: [
      {
        ID: 'node-1',
        Spec: { Role: 'manager', Availability: 'active' },
        Description: { Hostname: 'machine-1', Platform: {}, Engine: {} },
        Status: { State: 'ready', Addr: '127.0.0.1' },
        ManagerStatus: { Leader: true },
      },
    ],
    networks: networks.map((name) => ({ Id: name, Name: name, Scope: 'swarm', Labels: {} })),
  };
  const server: Server = createServer(({ url = '' }, response) => {
    const [, section = ''] = /^(?:\/v[\d.]+)?\/(\w+)/.exec(url) ?? [];
    response.setHeader('Api-Version', '1.48');
    if (section === '_ping') response.end('OK');
    else if (section in answers) {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answers[section]));
    } else {
      response.statusCode = 403;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
