// What comes to this browser while nobody looks: shown in the words it came in, and a press opens the board.
const own = path => new URL(path, location.origin)

async function show(message) {
  const { title, body, url, tag, lang } = message
  await registration.showNotification(title, {
    body, tag, lang, icon: "/favicon.svg", badge: "/favicon.svg", requireInteraction: true, data: { url } })
}

/* A board that stands open comes to the front; else one is opened. */
async function open(url) {
  const address = own(url)
  if (address.origin !== location.origin) return
  const there = await clients.matchAll({ type: "window", includeUncontrolled: true })
  const board = there.find(each => new URL(each.url).pathname === address.pathname)
  return board ? board.focus() : clients.openWindow(address.href)
}

addEventListener("push", event => { if (event.data) event.waitUntil(show(event.data.json())) })
addEventListener("notificationclick", event => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.url))
})
