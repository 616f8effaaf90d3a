# Interface texts in English. Replies may use Telegram's HTML (<b>, <i>, <code>); values are escaped.

## Replies

start =
    <b>Trichdan answers questions about news articles and proves every sentence with a passage quoted word for word.</b>

    Just write your question, in English or Vietnamese, with or without accents. You will see who said what, when, and the very sentence that proves it.

    Try one of these, or ask your own. How to read an answer: /help
help =
    <b>Ask a question and get an answer with its evidence.</b>
    Write it as one message, in English or Vietnamese; Vietnamese without accents works too. It helps to name a person, a country or a topic: “What did Estonia say about cyberspace?”

    <b>What else I can do</b>
    /verify – is a sentence printed in the articles, word for word, and whose words are they? Also as a reply to a message
    /timeline – who said what on a topic, by date
    /compare – what several speakers said on one topic
    /latest – the newest articles
    /articles – the articles that have a word
    /language – English or Vietnamese
    /style – how answers look (in our private chat)
    /privacy – what is stored, and who sees a question
    /forget – forget what was asked here

    <b>How to read the quotations</b>
    Every number such as [1] leads to a quotation below the answer; the button with the number opens the passage in its article. The indented text is always the article’s own wording, unchanged; tap it to see all of it.
    • <i>own words</i>: the person is quoted directly.
    • <i>as reported by …</i>: the reporter retells what the person said. The meaning is theirs, the wording is not.
    • <i>the article’s own account</i>: nobody is quoted.

    <b>Asking on</b>
    For a day I keep the last few questions of a chat in mind, so that you can go on with “And Singapore?”. /forget makes me forget them.

    <b>Only the articles</b>
    Answers come from the loaded articles and from nowhere else. If they do not tell, I say so, and show the nearest passages for reading only.

help-groups =
    <b>In groups</b>
    I answer those who mention me (<code>@{ $bot }</code>), reply to me, or write <code>/ask</code> and a question, and nobody else. The conversation is everybody’s there: a question may go on from another member’s, and anybody may press the buttons.
help-inline =
    <b>In any other chat</b>
    Write <code>@{ $bot }</code> and your question where you write messages, wait a moment, and choose what to send. Whoever gets the answer can open its evidence.
help-code = The code at the end of an answer, such as <code>#k3v9m2xq</code>, is a link that opens the answer with its evidence, also after it was forwarded; by it the operator can look up how the answer was made.
question-empty = I see no words in that message. Please write your question, for example: <i>{ $example }</i>
# To messages that ask nothing of the articles.
talk-greeting = Hello! Ask me what the articles say, for example: <i>{ $example }</i> How it works: /help
talk-thanks = You are welcome! Ask on whenever you like, for example: <i>{ $example }</i>
talk-who = I am Trichdan, a bot. I answer questions about the loaded news articles and prove every sentence with a passage quoted word for word. Ask, for example: <i>{ $example }</i> More: /help
talk-news = The newest articles are listed under /latest. I can also tell who said what in them, for example: <i>{ $example }</i>
question-too-long = That is too long for me. Please ask in fewer words, at most { $max } characters.
only-text = I can only read text. Please write your question as a message.
unknown-command = I do not know that command. Just write your question, or see /help.
failure =
    Something went wrong here and I could not answer. Please try again in a moment.
    Error <code>{ $id }</code>
forgotten-private =
    <b>Forgotten.</b> I no longer know what was asked here: your next question starts afresh. A language or style that you had chosen is forgotten, too.

    { $answers ->
        [0] No stored answer leads to this chat.
        [one] 1 stored answer is kept for checking, but no longer leads to this chat.
       *[other] { $answers } stored answers are kept for checking, but no longer lead to this chat.
    } The messages you see are yours to delete.
forgotten-group = <b>Forgotten.</b> I no longer know what was asked in this conversation: the next question starts afresh. The stored answers stay as they are.
stopping = I am being restarted and could not finish your answer. Please ask again in a minute.
thinking = Thinking…
answer-stopped = Stopped at your request; what was verified until then is shown.
answer-stopped-early = Stopped. Nothing of the answer was ready yet.
button-outdated = This button is out of date. Please write your question.

## Checking a quotation

verify-prompt =
    <b>Which sentence shall I check?</b> Paste or forward it as your next message. Who is said to have said it may stand behind a dash: <i>“…” — Singapore</i>
verify-placeholder = “the sentence” — who said it
verify-usage = I see no words to check. Write <code>/verify “the sentence” — who said it</code>, or reply with /verify to a message.
verify-too-long = That is too long to check, at most { $max } characters. In Telegram you can mark the sentence, choose “Quote”, and reply with /verify.
verify-checked = <b>Checked:</b> { $sentence }
verify-by = <b>Said to be by:</b> { $by }
verify-differences = <b>Compared with the article</b>: in <b>bold</b> what the article prints and your sentence leaves out, <s>struck out</s> what your sentence has and the article does not
verify-left-out = In <i>italics</i>: what the article prints, too, and your sentence replaces by an ellipsis or cuts off
verify-others = <b>Further passages with these words</b>

## Timelines, comparisons and lists of articles

timeline-usage =
    <b>Who said what, by date.</b> Name a speaker, a topic, or both, as your next message: <i>Vietnam on cyberspace</i>

    Or all at once: <code>/timeline Vietnam on cyberspace</code>
timeline-placeholder = Vietnam on cyberspace
timeline-heading = <b>By date:</b> { $question }
timeline-left-out =
    { $left ->
        [one] One earlier statement is not shown. Name a year to see it: “… in 2021”.
       *[other] { $left } earlier statements are not shown. Name a year to see them: “… in 2021”.
    }
compare-usage =
    <b>What each of them said, side by side.</b> Name two or more speakers and a topic, as your next message: <i>Vietnam, Singapore on cyberspace</i>

    Or all at once: <code>/compare Vietnam, Singapore on cyberspace</code>
compare-placeholder = Vietnam, Singapore on cyberspace
compare-heading = <b>Side by side:</b> { $question }
latest-heading =
    { $articles ->
        [one] <b>1 article</b>, of { $date }
       *[other] <b>{ $articles } articles</b>, the newest of { $date }
    }
latest-undated =
    { $articles ->
        [0] There are no articles yet.
        [one] <b>1 article</b>, without a date
       *[other] <b>{ $articles } articles</b>, all without a date
    }
articles-usage =
    <b>Articles whose title or text has a word or a name.</b> For example:
    <code>/articles ASEAN</code>
articles-too-long = That is too long to look up. Give one word, a name, or a short phrase.
articles-heading =
    { $articles ->
        [one] <b>1 article</b> has “{ $word }”
       *[other] <b>{ $articles } articles</b> have “{ $word }”, the newest first
    }
articles-none = No article has “{ $word }” in its title or text. Words are looked up as they are printed, not translated.
page = Page { $page } of { $pages }

## Settings and privacy

language-choose =
    <b>In which language shall I speak to you?</b>
    Answers follow the language of the question, whatever you choose here.
setting-kept = <b>Set:</b> { $choice }
language-vi = Tiếng Việt
language-en = English
language-auto = As my Telegram
privacy =
    <b>What is stored</b>
    • Every question, timeline and comparison with its quotations, linked to the chat in which it was asked, so that an answer can be checked later.
    • The last few questions of a conversation, for a day.
    • The language and the style of answers that you choose (/language, /style), with your Telegram id.
    • What you think of an answer: 👍 or 👎, what you find wrong, and what you write about it, with your Telegram id.
    • Quotations that you report and what is wrong with them, linked to the chat in which you do.
    • Answers that are offered to you while you ask in another chat: for 30 days, or for good once somebody opens one; not linked to you.
    • Where a language model words the answers: how much of it you used, by day, for 40 days.
    Sentences that you check with /verify and words that you look up with /articles are not stored.

    <b>Forgetting</b>
    /forget in our private chat deletes the conversation and the language and style that you chose. Answers, votes with what you wrote, and reports are kept for checking, but no longer lead to you or to our chat. The sums of use stay for their 40 days. In a group /forget ends the conversation there and leaves the rest.

    <b>Who else sees a question</b>
    Telegram brings it here.
privacy-no-model = No other service sees it: no remote model is in use.
privacy-chat = Answers are worded by the language model <code>{ $model }</code>: it is sent your question, earlier ones that it leans on, and the passages found.
privacy-embedding = To find passages, your question is sent to the model <code>{ $model }</code>.

## Example questions

example-1 = What did Vietnam say about cyberspace?
example-2 = Which warning did Singapore give about cyber attacks?
example-3 = When did the EU-Vietnam trade agreement take effect?
example-4 = What did Vietnam pledge at COP26?

## Command menu

command-start = What this bot does
command-help = How to ask and how to read an answer
command-ask = Ask a question (needed in groups only)
command-verify = Check a quotation: is it printed, and whose is it?
command-timeline = Who said what on a topic, by date
command-compare = What several speakers said on one topic
command-latest = The newest articles
command-articles = Articles that have a word
command-language = English or Vietnamese
command-privacy = What is stored, and who sees a question
command-style = Choose how answers look
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
date-said = { $date } (when it was said)
date-published = { $date } (when it was published)
sample = sample article
open-article = Open article
part = part { $part } of { $parts }
scope =
    { $articles ->
        [one] Searched 1 article, { $from } – { $to }
       *[other] Searched { $articles } articles, { $from } – { $to }
    }
scope-day =
    { $articles ->
        [one] Searched 1 article, { $day }
       *[other] Searched { $articles } articles, { $day }
    }
scope-undated =
    { $articles ->
        [one] Searched 1 article
       *[other] Searched { $articles } articles
    }

## Feedback on answers

feedback-thanks = Thank you, noted.
feedback-taken-back = Your vote is taken back.
feedback-why = Noted. What is wrong with it? Please choose under the answer.
feedback-speaker = Wrong person
feedback-quotation = Wrong quotation
feedback-off-topic = Not what I asked
feedback-incomplete = Something missing
feedback-other = Something else…
feedback-back = ◀ Back
feedback-tell = What is wrong with answer <code>#{ $id }</code>? Please reply to this message.
feedback-tell-member = <a href="tg://user?id={ $reader }">{ $name }</a>, what is wrong with answer <code>#{ $id }</code>? Please reply to this message.

## Inline mode

inline-answer = Send the answer with its quotations
inline-refused = The articles do not tell
inline-shortened = Shortened to fit into one message. Ask me for the whole answer.
inline-too-short = Please type at least two words
inline-nearest = Near, but no answer to the question
inline-further = Also found; the answer does not rest on it

## Evidence under answers

button-copy = 📋 Copy citation
button-copy-message = Citation to copy
button-timeline = Timeline
button-report = Report quotation
button-evidence = See evidence
button-to-quotation = Quotation
button-previous = ◀ Previous
button-next = Next ▶
evidence-here = Passage { $passage } of the article, the quotation in bold
evidence-before =
    { $steps ->
        [1] Passage { $passage } of the article, just before the quoted one
       *[other] Passage { $passage } of the article, { $steps } before the quoted one
    }
evidence-after =
    { $steps ->
        [1] Passage { $passage } of the article, just after the quoted one
       *[other] Passage { $passage } of the article, { $steps } after the quoted one
    }
evidence-cut = Too long for one message: only a part is shown
evidence-changed = The article has been changed since. The quotation as it stood then:
evidence-withdrawn = { $number }: this passage has been withdrawn and is not shown any more.
citation-indirect = { $source } reporting { $speaker }
citation-mixed = { $source } reporting { $speaker }; own words only inside quotation marks
citation-changed = the article has been changed since
answer-unknown = I do not know an answer <code>#{ $id }</code>. Please check the link, or just write your question.
answer-changed = <b>Changed since in their articles</b>, shown as they stood then: { $numbers }
answer-cut = <b>Not the whole answer:</b> a passage that it rested on has been withdrawn.
answer-withdrawn = This answer is not shown any more: the passages that it rested on have been withdrawn.
report-which =
    <b>Which quotation is wrong?</b> Nothing is reported before you choose.
report-back = ◀ Back
report-left = Nothing was reported.
report-taken =
    <b>Thank you.</b> Quotation { $number } of answer <code>#{ $id }</code> has been reported to the operator.

    What is wrong with it? You may tell with one of these:
report-known = Quotation { $number } of answer <code>#{ $id }</code> has been reported from here already. Thank you.
report-noted = <b>Thank you.</b> Reported of quotation { $number } of answer <code>#{ $id }</code>: { $reason }
report-speaker = Somebody else said it
report-words = The words are not the article’s
report-context = Torn out of its context
report-support = It does not prove the answer
operator-report =
    <b>A reader reports quotation { $number } of answer <code>#{ $id }</code></b>
    How it came about: <code>npm run why -- { $id }</code>
operator-note = What the reader finds wrong with quotation { $number } of answer <code>#{ $id }</code>: { $reason }

## The style of answers

style-choose =
    <b>How should answers look?</b>
    <b>Plain</b> works in every Telegram.
    <b>Rich</b> has footnotes you can tap, marks the decisive words and folds further passages away. Some Telegram apps show a rich message as an empty one, and I cannot see that: if you get no answers, come back here and choose Plain.
style-html = Plain
style-rich = Rich
style-private = You can choose how answers look in a private chat with me. Here others read along, so it stays as it is.

## Preview page

preview-title = Trichdan preview
preview-footnote = Quotation
preview-back = Back to the statement
preview-notice = Local preview: only this computer can see it. This is the same bot that speaks on Telegram.
preview-token-hint = To go live, get a token from @BotFather, put TELEGRAM_BOT_TOKEN=… into the file .env and start again.
preview-language = Telegram's language
preview-language-hint = It stands for the language of the Telegram app, from which the bot takes its own. /language sets the bot's by itself.
preview-placeholder = Ask about the articles…
preview-send = Send
preview-log = Conversation
preview-typing = The bot is looking through the articles…
preview-stop = Stop the answer
preview-show-more = Show all
preview-show-less = Show less
preview-offline = The bot is not running. Start it again with npm start.
preview-you = You
preview-bot = Trichdan
preview-too-long = This page takes at most { $max } characters in one message.
preview-skip = Skip to the text field
preview-chats = Chats
preview-group = Newsroom group
preview-private = Trichdan
preview-group-hint = In a group the bot answers only those who mention it (@{ $username }), reply to it or give it a command.
preview-unread = new messages
preview-about = About this preview
preview-as = Write as
preview-mention = Mention the bot
preview-reply = Reply
preview-in-reply = In reply to
preview-edit = Edit
preview-edited = edited
preview-editing = Edit your message
preview-cancel = Cancel
preview-buttons = Buttons of the message
preview-copied = Copied
preview-copy-failed = The browser did not let this page copy. Here is the text:
preview-close = Close
preview-inline-results = What the bot offers
preview-more = More
preview-via = via
preview-commands = Commands of the bot
preview-way-back = Back to the group
preview-opens-private = Opens the chat with the bot; what you have typed stays here.
preview-thumbs-up = Thumbs up
preview-thumbs-down = Thumbs down
preview-tick = Tick
preview-cross = Cross
preview-pencil = Pencil
preview-person = Person
preview-clipboard = Clipboard
