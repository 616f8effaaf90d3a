# Indirect speech: the words are the reporter's, so no quotation marks of ours around them.
statement-indirect = { $speaker }, as reported by { $source }: { $clause }
statement-direct = { $speaker }, quoted by { $source }: “{ $clause }”
statement-report = { $source } reports: { $clause }

speaker-with-role = { $name }, { $role }
speaker-with-country = { $speaker } ({ $country })
speaker-via = { $speaker }, through { $via }
speaker-on-behalf = { $speaker }, on behalf of { $group }
speaker-joint = { $speaker }, jointly with others
speaker-when = { $speaker }, in { $when }
speaker-anonymous = an unnamed source
speaker-unresolved = a speaker whom the article does not name clearly

source-unknown = the article
source-sample = { $source } (sample article)

refusal-nothing = I found nothing on that in the articles.
refusal-speaker-unknown = The articles report no statement by { $speaker }.
refusal-time = The articles tell nothing on that of the time asked about ({ $from } – { $to }).
refusal-speaker-time = The articles report statements by { $speaker }, but none on that of the time asked about ({ $from } – { $to }).
refusal-speaker-topic = The articles report statements by { $speaker }, but none on that.
refusal-no-question = I could not find a question in that. Ask in a sentence or a few words, for example: what did Vietnam say about cyberspace?

scope = Searched { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
  } from { $from } to { $to }.
scope-undated = Searched { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
  }.
scope-empty = There are no articles in the index yet.

timeline-heading = { $speaker } on { $topic }, by date:
timeline-heading-one = { $name }, by date:
timeline-nothing = The articles report no statement on that.
timeline-how = Say whose statements, and on what, for example: Vietnam on cyberspace
date-unknown = date unknown
date-inferred = { $date } (date inferred)
speaker-not-quoted = No one called “{ $name }” is quoted in these articles.

compare-side = { $speaker }:
compare-nothing = { $speaker } said nothing on that in the articles.
compare-how = Name two or more speakers and a topic, for example: Vietnam, Singapore on cyberspace
