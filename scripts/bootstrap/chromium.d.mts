/** A Chromium of this machine that runs, or `undefined`; `CHROME_PATH` names one. */
export function findChromium(): string | undefined
