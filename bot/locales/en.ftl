# Interface texts in English. Replies may use Telegram's HTML (<b>, <i>, <code>); values are escaped.

## Replies

start =
    <b>Trichdan answers questions about news articles and proves every sentence with a passage quoted word for word.</b>

    Just write your question, in English or Vietnamese, with or without accents. You will see who said what, when, and the very sentence that proves it.

    Try one of these, or ask your own. How to read an answer: /help
help =
    <b>Ask a question and get an answer with its evidence.</b>
    Write it as one message, in English or Vietnamese; Vietnamese without accents works too. It helps to name a person, a country or a topic: “What did Estonia say about cyberspace?”

    <b>How to read the quotations</b>
    Every number such as [1] leads to a quotation below the answer. The indented text is always the article’s own wording, unchanged; tap it to see all of it.
    • <i>own words</i>: the person is quoted directly.
    • <i>as reported by …</i>: the reporter retells what the person said. The meaning is theirs, the wording is not.
    • <i>the article’s own account</i>: nobody is quoted.

    <b>Asking on</b>
    For a day I keep the last few questions of a chat in mind, so that you can go on with “And Singapore?”. /forget makes me forget them.

    <b>Only the articles</b>
    Answers come from the loaded articles and from nowhere else. If they do not tell, I say so, and show the nearest passages for reading only.

    <b>In groups</b> mention me, reply to me, or write <code>/ask</code> and your question.

    The code at the end of an answer, such as <code>#k3v9m2xq</code>, lets the operator look up how it was made.
question-empty = I see no words in that message. Please write your question, for example: <i>{ $example }</i>
question-too-long = That is too long for me. Please ask in fewer words, at most { $max } characters.
only-text = I can only read text. Please write your question as a message.
unknown-command = I do not know that command. Just write your question, or see /help.
failure =
    Something went wrong here and I could not answer. Please try again in a moment.
    Error <code>{ $id }</code>
forgotten-private =
    <b>Forgotten.</b> I no longer know what was asked here: your next question starts afresh.

    { $answers ->
        [0] No stored answer leads to this chat.
        [one] 1 stored answer is kept for checking, but no longer leads to this chat.
       *[other] { $answers } stored answers are kept for checking, but no longer lead to this chat.
    } The messages you see are yours to delete.
forgotten-group = <b>Forgotten.</b> I no longer know what was asked in this conversation: the next question starts afresh. The stored answers stay as they are.
stopping = I am being restarted and could not finish your answer. Please ask again in a minute.
button-outdated = This button is out of date. Please write your question.

## Example questions

example-1 = What did Vietnam say about cyberspace?
example-2 = Which warning did Singapore give about cyber attacks?
example-3 = When did the EU-Vietnam trade agreement take effect?
example-4 = What did Vietnam pledge at COP26?

## Command menu

command-start = What this bot does
command-help = How to ask and how to read an answer
command-ask = Ask a question (needed in groups only)
command-forget = Forget what was asked here

## Answers

asked = <b>Question:</b> { $question }
read-as = <b>Read as:</b> { $question }
translated = (translated)
written-by-model = Worded by a language model and checked against the quotations
also-in = Also printed in: { $sources }
quotations-heading = <b>Quoted word for word from the articles</b>
nearest-heading = <b>Nearest passages — they do not answer the question</b>
speech-direct = own words, quoted by { $source }
speech-indirect = as reported by { $source }, in the reporter’s words
speech-mixed = as reported by { $source }; own words only where the article has quotation marks
own-account = the article’s own account
source-unknown = the article
speaker-anonymous = Unnamed source
speaker-collective = Several speakers
speaker-ambiguous = Not clear from the article: { $names }
speaker-joint = joint statement
speaker-metonym = in the text: { $word }
speaker-behalf = on behalf of { $group }
speaker-via = via { $relay }
speaker-when = said { $when }
date-inferred = { $date } (date inferred from the text)
date-unknown = date unknown
sample = sample article
open-article = Open article
part = part { $part } of { $parts }
scope =
    { $articles ->
        [one] Searched 1 article, { $from } – { $to }
       *[other] Searched { $articles } articles, { $from } – { $to }
    }
scope-undated =
    { $articles ->
        [one] Searched 1 article
       *[other] Searched { $articles } articles
    }

## Preview page

preview-title = Trichdan preview
preview-notice = Local preview: only this computer can see it. This is the same bot that speaks on Telegram.
preview-token-hint = To go live, get a token from @BotFather, put TELEGRAM_BOT_TOKEN=… into the file .env and start again.
preview-language = Interface language
preview-placeholder = Ask about the articles…
preview-send = Send
preview-log = Conversation
preview-typing = The bot is looking through the articles…
preview-show-more = Show all
preview-show-less = Show less
preview-offline = The bot is not running. Start it again with npm start.
preview-you = You
preview-bot = Trichdan
preview-too-long = This page takes at most { $max } characters in one message.
