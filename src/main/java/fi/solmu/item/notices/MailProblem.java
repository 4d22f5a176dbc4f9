package fi.solmu.item.notices;

/** What is wrong with the settings of mail, in a sentence for the person who starts Solmu. */
class MailProblem extends RuntimeException {

    MailProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    MailProblem(String sentence) {
        super(sentence);
    }
}
