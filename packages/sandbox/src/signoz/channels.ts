import type { JsonObject } from '../json.ts';
import { goJson, parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { readReceiver } from './receivers.ts';
import type { Facts } from './release.ts';
import { ApiError, success, uuidProblem } from './reply.ts';
import { policiesNaming } from './route-policies.ts';
import { rulesNaming } from './rules.ts';
import { newId, type Store, type Stored } from './store.ts';

interface Channel {
  readonly name: string;
  readonly type: string;
  /** The receiver as JSON text, with secrets in clear. */
  readonly receiver: string;
}

/** `/api/v1/channels`: Alertmanager's receivers, one per channel. */
export function channelHandlers(store: Store, organisation: string, { channels: facts }: Facts): Handlers {
  const channels = store.collection<Channel>('channel');

  const present = (channel: Stored<Channel>, times: Partial<Stored> = {}): JsonObject => ({
    id: channel.id,
    createdAt: times.createdAt ?? channel.createdAt,
    updatedAt: times.updatedAt ?? channel.updatedAt,
    name: channel.data.name,
    type: channel.data.type,
    data: channel.data.receiver,
    [facts.organisation]: organisation,
  });

  const checkId = (id: string): void => {
    if (uuidProblem(id) !== undefined) throw new ApiError(400, 'invalid_input', 'id is not a valid uuid-v7');
  };

  const find = (id: string): Stored<Channel> => {
    checkId(id);
    const channel = channels.get(id);
    if (channel === undefined) {
      throw new ApiError(404, 'alertmanager_channel_not_found', `cannot find channel with id ${id}`);
    }
    return channel;
  };

  return {
    'GET /api/v1/channels': [
      'viewer',
      () =>
        success(
          200,
          channels.all().map((channel) => present(channel)),
        ),
    ],

    'GET /api/v1/channels/:id': ['viewer', (request) => success(200, present(find(request.id)))],

    'POST /api/v1/channels': [
      'editor',
      (request, caller) => {
        const receiver = readReceiver(parseJson(request.body), facts);
        const isTaken = channels.all().some((channel) => channel.data.name === receiver.name);
        if (isTaken || receiver.name === DEFAULT_RECEIVER) {
          throw new ApiError(
            400,
            'alertmanager_config_conflict',
            'the receiver name has to be unique, please choose a different name',
          );
        }
        const complete = receiver.complete();
        const { stored, fresh } = now();
        const channel = {
          id: newId(),
          createdAt: stored,
          updatedAt: stored,
          createdBy: caller.email,
          updatedBy: caller.email,
          data: { name: receiver.name, type: typeOf(receiver), receiver: goJson(complete) },
        };
        channels.put(channel);
        if (!facts.answers) return success(204);
        return success(201, present(channel, { createdAt: fresh, updatedAt: fresh }));
      },
    ],

    'PUT /api/v1/channels/:id': [
      'admin',
      (request, caller) => {
        checkId(request.id);
        const receiver = readReceiver(parseJson(request.body), facts);
        const channel = find(request.id);
        if (receiver.name === DEFAULT_RECEIVER) {
          throw new ApiError(
            400,
            'alertmanager_channel_invalid',
            `cannot use ${DEFAULT_RECEIVER} name as a channel name`,
          );
        }
        typeOf(receiver);
        if (receiver.name !== channel.data.name) {
          throw new ApiError(400, 'alertmanager_channel_name_mismatch', 'cannot update channel name');
        }
        // Values from the global configuration are checked but, unlike on create, not stored. The type does not change.
        receiver.complete();
        channels.put({
          ...channel,
          updatedAt: now().stored,
          updatedBy: caller.email,
          data: { ...channel.data, receiver: goJson(receiver.own) },
        });
        return success(204);
      },
    ],

    'DELETE /api/v1/channels/:id': [
      'admin',
      (request) => {
        const { name } = find(request.id).data;
        const by = facts.keptWhileNamed ? [...rulesNaming(store, name), ...policiesNaming(store, name)] : [];
        if (by.length > 0) {
          const ids = `[${by.join(' ')}]`;
          throw new ApiError(
            400,
            'invalid_input',
            `channel ${JSON.stringify(name)} cannot be deleted because it is used by the following routing policies: ${ids}`,
          );
        }
        channels.remove(request.id);
        return success(204);
      },
    ],
  };
}

const DEFAULT_RECEIVER = 'default-receiver';

function typeOf(receiver: { readonly name: string; readonly type: string | undefined }): string {
  if (receiver.type !== undefined) return receiver.type;
  throw new ApiError(
    400,
    'alertmanager_channel_invalid',
    `channel '${receiver.name}' must have at least one notification configuration (e.g., email_configs, webhook_configs, slack_configs)`,
  );
}
