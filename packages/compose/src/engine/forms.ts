import {
  type Form,
  type Formed,
  fields,
  formedJson,
  listOf,
  mapOf,
  numberForm,
  objectForm,
  optional,
  orNull,
  textForm,
  truthForm,
} from '@signoz-as-code/core';
import type { Docker } from './docker.ts';

/*
 * The fields of Docker's inspections that are read. The Engine omits empty fields or writes null; every other deviation
 * is refused. Reference: https://docs.docker.com/reference/api/engine/
 */

function maybe<Value>(form: Form<Value>): Form<Value | null | undefined> {
  return optional(orNull(form));
}

const texts = maybe(listOf(textForm));
const number = maybe(numberForm);
const text = maybe(textForm);
const truth = maybe(truthForm);
/** Fields of the Engine that are compared unchanged. */
const rest = maybe(objectForm);
const labels = maybe(mapOf(textForm));

const file = { File: maybe(fields({ Name: textForm, UID: text, GID: text, Mode: number })) };
const fileForm = fields(file);
export type FileReference = Formed<typeof fileForm>;

const policyForm = fields({
  Parallelism: number,
  Delay: number,
  Order: text,
  FailureAction: text,
  Monitor: number,
  MaxFailureRatio: number,
});
export type Policy = Formed<typeof policyForm>;

const quantityForm = fields({
  NanoCPUs: number,
  MemoryBytes: number,
  Pids: number,
  GenericResources: maybe(listOf(objectForm)),
});
export type Quantity = Formed<typeof quantityForm>;

const driver = maybe(fields({ Name: text, Options: labels }));

const healthcheck = fields({
  Test: texts,
  Interval: number,
  Timeout: number,
  StartPeriod: number,
  StartInterval: number,
  Retries: number,
});
export type Healthcheck = Formed<typeof healthcheck>;

const containerSpec = fields({
  Image: text,
  Hostname: text,
  User: text,
  Init: truth,
  Command: texts,
  Args: texts,
  Env: texts,
  Mounts: maybe(
    listOf(
      fields({
        Type: textForm,
        Source: text,
        Target: textForm,
        ReadOnly: truth,
        BindOptions: maybe(fields({ Propagation: text })),
        VolumeOptions: maybe(fields({ DriverConfig: driver })),
        TmpfsOptions: rest,
      }),
    ),
  ),
  StopGracePeriod: number,
  Healthcheck: maybe(healthcheck),
  Configs: maybe(listOf(fields({ ...file, ConfigName: textForm }))),
  Secrets: maybe(listOf(fields({ ...file, SecretName: textForm }))),
  Ulimits: maybe(listOf(fields({ Name: textForm, Soft: numberForm, Hard: numberForm }))),
  CapabilityAdd: texts,
  CapabilityDrop: texts,
  Labels: labels,
  Dir: text,
  Groups: texts,
  StopSignal: text,
  TTY: truth,
  OpenStdin: truth,
  ReadOnly: truth,
  Hosts: texts,
  DNSConfig: rest,
  Sysctls: labels,
  OomScoreAdj: number,
  Privileges: rest,
});

/** A service that runs a plugin does not have it. */
export type ContainerSpec = Partial<Formed<typeof containerSpec>>;

const taskTemplate = fields({
  ContainerSpec: optional(containerSpec),
  Resources: maybe(fields({ Limits: maybe(quantityForm), Reservations: maybe(quantityForm) })),
  RestartPolicy: maybe(fields({ Condition: text, Delay: number, MaxAttempts: number, Window: number })),
  Placement: maybe(
    fields({
      Constraints: texts,
      Preferences: maybe(listOf(fields({ Spread: maybe(fields({ SpreadDescriptor: textForm })) }))),
      MaxReplicas: number,
    }),
  ),
  Networks: maybe(listOf(fields({ Target: textForm, Aliases: texts, DriverOpts: labels }))),
  LogDriver: driver,
});
export type TaskTemplate = Formed<typeof taskTemplate>;

const mode = fields({
  Replicated: optional(fields({ Replicas: number })),
  Global: optional(objectForm),
  ReplicatedJob: optional(fields({ MaxConcurrent: number })),
  GlobalJob: optional(objectForm),
});
export type Mode = Formed<typeof mode>;

export const serviceForm = fields({
  ID: textForm,
  Spec: fields({
    Name: textForm,
    Labels: labels,
    TaskTemplate: taskTemplate,
    Mode: optional(mode),
    UpdateConfig: maybe(policyForm),
    RollbackConfig: maybe(policyForm),
    EndpointSpec: maybe(
      fields({
        Mode: text,
        Ports: maybe(
          listOf(fields({ TargetPort: numberForm, PublishedPort: number, Protocol: textForm, PublishMode: textForm })),
        ),
      }),
    ),
  }),
  PreviousSpec: maybe(fields({ TaskTemplate: optional(taskTemplate) })),
  UpdateStatus: maybe(fields({ State: text, Message: text })),
  JobStatus: maybe(fields({ JobIteration: maybe(fields({ Index: number })) })),
});
export type Inspected = Formed<typeof serviceForm>;

export const networkForm = fields({
  Id: textForm,
  Name: textForm,
  Driver: text,
  Attachable: truth,
  Internal: truth,
  Options: labels,
  Labels: labels,
});

export const taskForm = fields({
  ID: textForm,
  ServiceID: textForm,
  Slot: number,
  NodeID: text,
  DesiredState: text,
  Status: fields({ State: text, Err: text, Timestamp: text }),
  JobIteration: maybe(fields({ Index: number })),
});

export const configForm = fields({
  ID: textForm,
  CreatedAt: textForm,
  Spec: fields({ Name: textForm, Data: optional(textForm) }),
});

export const volumeForm = fields({
  Name: textForm,
  Driver: textForm,
  CreatedAt: text,
  Options: labels,
  Labels: labels,
});

/**
 * Docker's inspection of each of these ids. Throws an Error for another form, or where an id is missing: a missing
 * resource would be made again.
 */
export async function inspected<Value>(
  docker: Docker,
  command: readonly string[],
  ids: readonly string[],
  one: Form<Value>,
): Promise<readonly Value[]> {
  if (ids.length === 0) return [];
  const from = `what docker ${command.join(' ')} gives`;
  const found = formedJson(listOf(one), await docker([...command, ...ids]), from);
  if (found.length < ids.length)
    throw new Error(`${from} has ${found.length} entries, and ${ids.length} were asked for`);
  return found;
}
