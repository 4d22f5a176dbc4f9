// What this device shows where there is no connection: which kept page answers which address.
import { all, dropNetwork, names, OF } from "./keeping.js"
import { everything, isGoing, isWaiting } from "./store.js"

const WEEK = 7 * 24 * 60 * 60 * 1000

export async function lists() {
  const [name] = await names()
  if (!name) return []
  const cache = await caches.open(name)
  const there = await all(cache), isOld = list => list.at < Date.now() - WEEK
  for (const list of there.filter(isOld)) await dropNetwork(cache, list.page.split("/")[1])
  return there.filter(list => !isOld(list)).sort((one, other) => other.at - one.at)
}

/* A situation that was started here and that nobody else knows yet. */
export async function startedHere(path, all, isSo = isWaiting) {
  const start = (await everything()).filter(isSo).find(each => each.isStart && path === `/${each.network}/cards/situations/${each.run}`)
  return start && all.find(list => list.person === start.person) && `/${start.network}/cards/${start.card}`
}

const WRITING = "/me/problem"

export async function kept(path) {
  const all = await lists()
  const list = all.find(each => path === "/" || path === WRITING && each.pages?.length || path.split("/")[1] === each.page.split("/")[1])
  if (!list) return undefined
  const front = ["/", list.page, list.page.replace("/offline", ""), list.page.replace("/cards/offline", "")]
  const of = list.runs.find(each => each.address === path)?.card ?? await startedHere(path, all, isGoing) ?? path
  const card = [...list.cards, ...list.pages ?? []].find(each => [each.address, each.code, each.kept].includes(of))
    ?? (path === WRITING ? list.pages?.[0] : undefined)
  const address = front.includes(path) ? list.page : card?.kept
  return address && (await caches.open(OF + list.person)).match(address)
}
