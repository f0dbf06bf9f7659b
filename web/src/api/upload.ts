import { missed, reached, whileSending } from './connection.ts'
import { NO_NETWORK, Problem, problemOf, SIGNED_OUT } from './problem.ts'
import { signInAgain } from './sign-in-gate.ts'

/** What a form with one file holds. */
export type Upload = {
  readonly fields: Readonly<Record<string, string>>
  readonly file: Blob
  readonly fileName: string
}

/** Sends a file and tells how far it is; `fetch` could not. */
export const sendFile = <Reply>(path: string, upload: Upload, onProgress?: (part: number) => void) =>
  whileSending(() => sendOnce<Reply>(path, upload, onProgress))

async function sendOnce<Reply>(
  path: string,
  upload: Upload,
  onProgress: ((part: number) => void) | undefined,
): Promise<Reply> {
  const response = await post(`/api/v1${path}`, formOf(upload), onProgress)
  if (response.ok) return (await response.json()) as Reply
  const problem = await problemOf(response)
  if (problem.code !== SIGNED_OUT) throw problem
  if (!(await signInAgain())) throw problem
  return sendOnce(path, upload, onProgress)
}

/** The fields come first, so that a server reading the stream knows what the file is for. */
function formOf({ fields, file, fileName }: Upload): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file, fileName)
  return form
}

function post(path: string, body: FormData, onProgress?: (part: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('x-sijill', '1')
    request.setRequestHeader('accept', 'application/json, application/problem+json')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      reached()
      resolve(new Response(request.responseText, { status: request.status }))
    }
    request.onerror = () => {
      missed('offline')
      reject(new Problem(0, NO_NETWORK))
    }
    request.send(body)
  })
}
