import type { Received, Reply } from '../http.ts';

export type Role = 'viewer' | 'editor' | 'admin';

/** The caller: an API key, or a session that began with a password. */
export interface Caller {
  readonly email: string;
  readonly userId: string;
  readonly role: Role;
  readonly by: 'key' | 'session';
}

export interface ApiRequest extends Omit<Received, 'body'> {
  readonly body: string;
  /** The part of the path at `:id`; '' for routes without one. */
  readonly id: string;
  /** The part of the path at `:key`, for routes with two ids. */
  readonly key: string;
}

/** Routes with the required role: `'PUT /api/v1/rules/:id': ['editor', …]`. */
export type Handlers = Readonly<
  Record<string, readonly [Role, (request: ApiRequest, caller: Caller) => Reply | Promise<Reply>]>
>;
