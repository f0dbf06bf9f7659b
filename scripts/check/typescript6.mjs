/**
 * Loaded before dependency-cruiser: it reads sources with the programming interface of TypeScript, which
 * version 7 does not have; its `typescript` is therefore our version 6, installed under another name.
 */
import { registerHooks } from 'node:module'

const named = /^typescript(?=$|\/)/

registerHooks({
  resolve: (specifier, context, next) => next(specifier.replace(named, 'typescript6'), context),
})
