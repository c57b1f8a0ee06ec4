import type { Received, Reply } from '../http.ts';

export type Role = 'viewer' | 'editor' | 'admin';

/** Who asks: through an API key, or through a session that began with a password. */
export interface Caller {
  readonly email: string;
  readonly userId: string;
  readonly role: Role;
  readonly by: 'key' | 'session';
}

export interface ApiRequest extends Omit<Received, 'body'> {
  readonly body: string;
  /** The part of the path that the route names `:id`; '' for routes without one. */
  readonly id: string;
  /** The part that the route names `:key`, of routes with two. */
  readonly key: string;
}

/** Routes with the role they need: `'PUT /api/v1/rules/:id': ['editor', …]`. */
export type Handlers = Readonly<
  Record<string, readonly [Role, (request: ApiRequest, caller: Caller) => Reply | Promise<Reply>]>
>;
