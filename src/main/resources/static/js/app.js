import "./elements/live-notice.js"
import "./elements/pop-menu.js"
import "./elements/fold-filters.js"
