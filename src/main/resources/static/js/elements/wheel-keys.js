// <wheel-keys><svg>…<a data-ring="2" data-at="1767225600">…: one tab stop; left and right move in time,
// up and down to the nearest in the next ring, Home and End to the ends of the ring.
customElements.define("wheel-keys", class extends HTMLElement {
  #all = []

  connectedCallback() {
    this.#all = [...this.querySelectorAll("a[data-ring]")]
    this.#all.forEach(link => link.setAttribute("tabindex", "-1"))
    const first = this.#all.find(link => link.classList.contains("live")) ?? this.#all[0]
    first?.setAttribute("tabindex", "0")
    this.addEventListener("keydown", event => this.#press(event))
  }

  #press(event) {
    const from = event.target.closest("a[data-ring]")
    const to = from && this.#next(from, event.key)
    if (!to) return
    event.preventDefault()
    from.setAttribute("tabindex", "-1")
    to.setAttribute("tabindex", "0")
    to.focus()
  }

  #next(from, key) {
    const row = this.#ring(ringOf(from))
    const i = row.indexOf(from)
    switch (key) {
      case "ArrowRight": return row[(i + 1) % row.length]
      case "ArrowLeft": return row.at(i - 1)
      case "ArrowUp": return this.#beside(from, -1)
      case "ArrowDown": return this.#beside(from, 1)
      case "Home": return row[0]
      case "End": return row.at(-1)
    }
  }

  #ring(n) {
    return this.#all.filter(link => ringOf(link) === n).sort((a, b) => timeOf(a) - timeOf(b))
  }

  #beside(from, step) {
    const last = Math.max(...this.#all.map(ringOf))
    for (let n = ringOf(from) + step; n >= 0 && n <= last; n += step) {
      const near = this.#ring(n).sort((a, b) => apart(a, from) - apart(b, from))[0]
      if (near) return near
    }
  }
})

const ringOf = link => Number(link.dataset.ring)
const timeOf = link => Number(link.dataset.at)
const apart = (a, b) => Math.abs(timeOf(a) - timeOf(b))
