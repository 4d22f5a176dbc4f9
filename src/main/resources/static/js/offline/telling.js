// Tells something on this device: it is kept first, and goes when it can.
import { keep } from "./store.js"

export async function tell(told) {
  await keep({ ...told, at: told.body.at })
  await goOn({ person: told.person })
}

/* The worker sends when the browser says so, where there is such a browser, and whenever a page asks. Without a worker the page sends. */
export async function goOn(asked) {
  const there = await navigator.serviceWorker?.getRegistration("/").catch(() => undefined)
  await there?.sync?.register("told").catch(() => {})
  if (there?.active) there.active.postMessage(asked)
  else if (asked.person) await import("./sending.js").then(({ send }) => send(asked.person)).catch(() => {})
}

export const isKept = () => "serviceWorker" in navigator && !document.cookie.includes("offline=no")

/* The time of the day; on another day than this, the day too. */
export function clock(at) {
  const then = new Date(at), isToday = then.toDateString() === new Date().toDateString()
  const how = isToday ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" }
  return new Intl.DateTimeFormat(document.documentElement.lang, how).format(then)
}

export function part(name, words, css) {
  const made = document.createElement(name)
  made.textContent = words
  if (css) made.className = css
  return made
}
