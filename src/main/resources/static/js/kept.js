import "./elements/keep-cards.js"
import "./elements/kept-card.js"
import "./elements/keep-choice.js"
import "./elements/unsent-words.js"
