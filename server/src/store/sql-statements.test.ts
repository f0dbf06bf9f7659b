import { describe, expect, test } from 'vitest'
import { lineOfFailure, statementStarts } from './sql-statements.ts'

/** The first words of each statement, as found. */
const heads = (sql: string): readonly string[] =>
  statementStarts(sql).map((start) => sql.slice(start, start + 8).replaceAll(/\s/g, ' '))

describe('statementStarts', () => {
  test('leaves out comments, even those that hold a semicolon', () => {
    expect(heads('-- one; two\nselect 1; /* three; */ insert into t values (1);')).toEqual([
      'select 1',
      'insert i',
    ])
  })

  test('sees no end in quoted text', () => {
    expect(heads(`select 'a;''b'; select E'c\\';d'; select "e;f" from g`)).toEqual([
      "select '",
      'select E',
      'select "',
    ])
  })

  test('sees no end in the body of a function', () => {
    const plpgsql = 'create function f() as $body$ begin null; end $body$;'
    const atomic = 'create function g() begin atomic select 1; select 2; end;'
    expect(heads(`${plpgsql} ${atomic} drop view v`)).toEqual(['create f', 'create f', 'drop vie'])
  })
})

describe('lineOfFailure', () => {
  const sql = 'select 1;\n\n-- the second\nselect\n  wrong;\n'

  test('is where PostgreSQL points, when it points', () => {
    expect(lineOfFailure(sql, { position: String(sql.indexOf('wrong') + 1), finished: 0 })).toBe(5)
  })

  test('is otherwise where the first unfinished statement begins', () => {
    expect(lineOfFailure(sql, { position: undefined, finished: 1 })).toBe(4)
  })
})
