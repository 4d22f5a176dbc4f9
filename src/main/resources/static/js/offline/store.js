// What was told on this device: kept in the order it was told, with whoever told it, until it has been delivered.
const NAME = "solmu", TOLD = "told", DAY = 24 * 60 * 60 * 1000
const news = new BroadcastChannel("solmu-told")

const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open(NAME, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(TOLD, { keyPath: "seq", autoIncrement: true })
  asked.onsuccess = () => done(asked.result)
  asked.onerror = () => failed(asked.error)
})

/* Strict: what somebody has been told is kept is on the disk. */
async function within(mode, act) {
  const database = await open()
  try {
    return await new Promise((done, failed) => {
      const deed = database.transaction(TOLD, mode, { durability: "strict" })
      const asked = act(deed.objectStore(TOLD))
      deed.oncomplete = () => done(asked.result)
      deed.onerror = deed.onabort = () => failed(deed.error)
    })
  } finally {
    database.close()
  }
}

async function changed(act) {
  await within("readwrite", act)
  say("changed")
}

/* What has been wiped meanwhile stays so, and its number may be another's. */
const isSame = (there, told) => there?.person === told.person && there.at === told.at

export const everything = () => within("readonly", all => all.getAll())
export const toldBy = async person => (await everything()).filter(each => each.person === person)
export const isWaiting = told => told.state === "waiting"
export const isGoing = told => isWaiting(told) || told.state === "sent"
export const keep = told => changed(all => all.add({ ...told, state: "waiting" }))
export const change = told => changed(all => {
  const asked = all.get(told.seq)
  asked.onsuccess = () => isSame(asked.result, told) && all.put(told)
  return asked
})
export const drop = told => changed(all => all.delete(told.seq))

/* What has been delivered is shown for a day to whoever goes on without a connection. */
export async function tidy() {
  const old = (await everything()).filter(each => each.state === "sent" && each.sent < Date.now() - DAY)
  for (const each of old) await drop(each)
}

export const forget = () => new Promise(done => {
  const asked = indexedDB.deleteDatabase(NAME)
  asked.onsuccess = asked.onerror = asked.onblocked = done
})

export function say(word) {
  news.postMessage(word)
  dispatchEvent(new CustomEvent("told", { detail: word }))
}

export function watch(act) {
  news.addEventListener("message", event => act(event.data))
  addEventListener("told", event => act(event.detail))
}
