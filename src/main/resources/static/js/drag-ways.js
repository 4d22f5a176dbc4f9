// Two ways a mark is pulled to another day: along a line, and round a wheel. Each tells how many days the pointer has taken it
// from where it was, and how the mark is drawn there.
export function alongLine(days, mark, begun) {
  const svg = mark.ownerSVGElement, wide = () => svg.getBoundingClientRect().width
  return {
    days: event => Math.round((event.clientX - begun.clientX) * days / wide()),
    shown: event => `translate(${(event.clientX - begun.clientX) * svg.viewBox.baseVal.width / wide()} 0)`
  }
}

// From the day with which the wheel begins on; a mark stays within its days, also one that began before them.
export function roundWheel(days, first, mark, begun) {
  const svg = mark.ownerSVGElement, { width } = svg.viewBox.baseVal, at = Number(mark.dataset.at)
  const least = Math.min(0, first - at), most = Math.max(0, first + days - 1 - at)
  let before = angle(svg, begun), turned = 0
  const within = event => {
    const now = angle(svg, event), by = now - before
    turned += by - Math.round(by)
    before = now
    return Math.max(least, Math.min(most, turned * days))
  }
  return {
    days: event => Math.round(within(event)),
    shown: event => `rotate(${within(event) * 360 / days} ${width / 2} ${width / 2})`
  }
}

// Where the pointer stands on the wheel, in turns clockwise from its top.
function angle(svg, { clientX, clientY }) {
  const box = svg.getBoundingClientRect()
  return Math.atan2(clientX - box.left - box.width / 2, box.top + box.height / 2 - clientY) / (2 * Math.PI)
}
