// The service worker: files that ship with Solmu and the cards of one person, and nothing else. The network comes first.
import { keepCards } from "./keeping.js"
import "./pushing.js"
import { send } from "./sending.js"
import { kept, lists, startedHere } from "./showing.js"

const BASE = self.location.pathname.replace("js/offline/worker.js", ""), FILES = `files:${BASE}`
const AWAY = "/offline", PATIENCE = 4000, FRESH = 10 * 60 * 1000
const SHELL = [
  "css/app.css", "icons.svg", "favicon.svg", "lib/atkinson-hyperlegible-next-latin-wght-normal.woff2", "js/kept.js",
  "js/elements/copy-link.js", "js/elements/keep-cards.js", "js/elements/kept-card.js", "js/elements/keep-choice.js", "js/elements/unsent-words.js",
  "js/elements/keep-writing.js",
  "js/offline/store.js", "js/offline/keeping.js", "js/offline/showing.js", "js/offline/telling.js"]

addEventListener("install", event => event.waitUntil((async () => {
  const files = await caches.open(FILES)
  await files.addAll([...SHELL.map(file => BASE + file), AWAY])
  await skipWaiting()
})()))

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("files:") && name !== FILES) await caches.delete(name)
  await clients.claim()
})()))

addEventListener("fetch", event => {
  const { request } = event, { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin) return
  if (pathname.startsWith("/s/")) event.respondWith(file(request, pathname))
  else if (request.mode === "navigate") event.respondWith(page(request, pathname))
})

/* A kept page may be older than the files: then it has those that there are. */
async function file(request, path) {
  const there = await caches.match(path)
  return there ?? fetch(request).catch(async lost => {
    const other = await caches.match(path.replace(/^\/s\/[^/]+\//, BASE))
    if (other) return other
    throw lost
  })
}

const isKeepable = path => /^\/([a-z][a-z0-9-]*(\/(cards(\/.*)?|problems\/log|TK-\d+))?|me\/problem)?$/.test(path)
const isAway = answer => [502, 503, 504].includes(answer.status)
const late = () => new Promise((_, tooLate) => setTimeout(() => tooLate(new Error("late")), PATIENCE))

async function page(request, path) {
  const asked = fetch(request)
  asked.catch(() => {})
  const there = isKeepable(path) ? await kept(path).catch(() => undefined) : undefined
  try {
    const answer = await (there ? Promise.race([asked, late()]) : asked)
    const isOnlyHere = there && answer.status === 404 && await startedHere(path, await lists())
    return there && isAway(answer) || isOnlyHere ? there : answer
  } catch {
    return there ?? await caches.match(AWAY) ?? Response.error()
  }
}

const isRun = path => /^\/[^/]+\/cards\/situations\/[0-9a-f-]{36}$/.test(path ?? "")

/* Kept anew after a while, and at once for another person, organisation or language, or where a situation is open that it does not know. */
const isFresh = (list, asked) => !asked.isForced && list.at > Date.now() - FRESH
  && (!isRun(asked.path) || list.runs.some(each => each.address === asked.path))
  && ["person", "organisation", "language"].every(each => !asked[each] || asked[each] === list[each])

async function look(asked) {
  const there = await lists()
  const network = asked.network ?? there[0]?.page.split("/")[1]
  const isKept = there.some(list => list.page.startsWith(`/${network}/`) && isFresh(list, asked))
  if (network && !isKept) await keepCards(network).catch(() => {})
  await send(asked.person).catch(() => {})
}

addEventListener("message", event => event.waitUntil(look(event.data)))
addEventListener("sync", event => { if (event.tag === "told") event.waitUntil(send()) })
