import {
  camelKeys,
  newUserBody,
  newUserReply,
  snakeKeys,
  userCommandBody,
  userCommandReply,
  userListReply,
} from '@sijill/core/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Accounts, addUser, changeUser, listUsers, type User } from '../usecases/user.ts'
import type { World } from '../usecases/world.ts'
import { sendProblem } from './problem.ts'

/** Users and their roles, for administrators. */
export const userRoutes =
  (world: World, accounts: Accounts): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['users']

    app.get(
      '/users',
      { schema: { tags, summary: 'List users', response: { 200: userListReply } } },
      async ({ session }, reply) => {
        const outcome = await listUsers(world, accounts)(session.actor)
        return outcome.ok ? { rows: outcome.value.map(userReply) } : sendProblem(reply, outcome.refusal)
      },
    )

    app.post(
      '/users',
      { schema: { tags, summary: 'Make a user', body: newUserBody, response: { 200: newUserReply } } },
      async ({ session, body }, reply) => {
        const asked = camelKeys(body)
        const outcome = await addUser(world, accounts)(session.actor, { ...asked, phone: asked.phone })
        if (!outcome.ok) return sendProblem(reply, outcome.refusal)
        return { user: userReply(outcome.value.user), first_password: outcome.value.firstPassword }
      },
    )

    app.post(
      '/users/:id/commands',
      {
        schema: {
          ...{ tags, summary: 'Send a command to a user', params: z.object({ id: z.uuid() }) },
          ...{ body: userCommandBody, response: { 200: userCommandReply } },
        },
      },
      async ({ session, params: { id }, body }, reply) => {
        const outcome = await changeUser(world, accounts)(session.actor, id, camelKeys(body))
        if (!outcome.ok) return sendProblem(reply, outcome.refusal)
        return { user: userReply(outcome.value.user), first_password: outcome.value.firstPassword }
      },
    )
  }

const userReply = (user: User) => snakeKeys(user)
