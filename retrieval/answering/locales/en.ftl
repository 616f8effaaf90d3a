# Indirect speech: the words are the reporter's, so no quotation marks of ours around them.
statement-indirect = { $speaker }, as reported by { $source }: { $clause }
statement-direct = { $speaker }, quoted by { $source }: “{ $clause }”
# The few words that answer "when", "where" or "how many", before the sentence that has them.
direct-answer = { $answer } – { $statement }
statement-report = { $source } reports: { $clause }

speaker-with-role = { $name }, { $role }
speaker-with-country = { $speaker } ({ $country })
speaker-via = { $speaker }, through { $via }
speaker-on-behalf = { $speaker }, on behalf of { $group }
speaker-joint = { $speaker }, jointly with others
speaker-when = { $speaker }, { $when }
speaker-anonymous = an unnamed source
speaker-unresolved = a speaker whom the article does not name clearly

source-unknown = the article
source-sample = { $source } (sample article)
source-dated = { $source } on { $date }

refusal-nothing = I found nothing on that in the articles.
refusal-speaker-unknown = I found no statement by { $speaker } in the articles.
refusal-time = I found nothing on that of the time asked about ({ $period }).
refusal-speaker-time = The articles report statements by { $speaker }, but I found none on that of the time asked about ({ $period }).
refusal-speaker-topic = The articles report statements by { $speaker }, but I found none on that.
refusal-office = The articles do not quote { $speaker } on that.
refusal-name-unprinted = The name “{ $name }” is nowhere in the articles.
refusal-no-question = I could not find a question in that. Ask in a sentence or a few words, for example: what did Vietnam say about cyberspace?

# The question takes for granted what the articles do not tell.
premise-contrary = I do not find that in the articles; on the contrary: { $statement }
premise-untold = I found no article that tells that { $subject } did that.
# Somebody was there or spoke, and no article tells what was said.
silence-present = I found no words of { $speaker } on that; { $statement }
# Nobody of the office that is asked for is quoted, but its state is, as itself.
state-for-office = The articles do not quote { $speaker } on that; { $statement }

scope = Searched { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
  } from { $from } to { $to }.
scope-day = Searched { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
  } of { $day }.
scope-undated = Searched { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
  }.
scope-empty = There are no articles in the index yet.

timeline-heading = { $speaker } on { $topic }, by date:
timeline-heading-one = { $name }, by date:
timeline-nothing = I found no statement on that in the articles.
timeline-how = Say whose statements, and on what, for example: Vietnam on cyberspace
date-unknown = date unknown
date-inferred = { $date } (date inferred)
# In a timeline of both: when it was said, and when the article was published.
date-said = { $date } (when it was said)
date-published = { $date } (when it was published)
speaker-not-quoted = I found no one called “{ $name }” quoted in these articles.

compare-side = { $speaker }:
compare-nothing = I found no statement by { $speaker } on that in the articles.
compare-how = Name two or more speakers and a topic, for example: Vietnam, Singapore on cyberspace

# A reason was asked for; under the statements.
note-no-reason = I found no reason given for this in the articles; above is what they tell.
# Why an answer is not what a language model was asked for; one line under the statements.
note-model-unavailable = The language model did not answer, so these are the articles' own words.
note-model-refused = The language model declined to answer, so these are the articles' own words.
note-time-out = The language model took too long, so these are the articles' own words.
note-budget-spent = The limit for the language model is reached, so these are the articles' own words.
note-nothing-verified = Nothing that the language model wrote could be verified, so these are the articles' own words.
note-cut-short = The language model broke off; what was verified until then is shown.

# Whether a sentence may be printed as somebody's words.
quotation-likeness-whole = Word for word
quotation-likeness-accents = Word for word but for the accents
quotation-likeness-capitals = Word for word but for the capitals
quotation-verbatim-said = { $likeness }: { $source } prints this as the words of { $speaker }.
quotation-verbatim-report = { $likeness }: { $source } prints this, as its own account; nobody is quoted there.
quotation-altered-said = Not word for word: { $source } prints the words of { $speaker } otherwise.
quotation-altered-report = Not word for word: { $source } prints this otherwise, as its own account; nobody is quoted there.
quotation-other-said-verbatim = Not the words of { $by }: { $source } prints exactly this as the words of { $speaker }.
quotation-other-said-altered = Not the words of { $by }: { $source } prints nearly this as the words of { $speaker }.
quotation-other-report-verbatim = Not quoted from { $by }: { $source } prints exactly this as its own account.
quotation-other-report-altered = Not quoted from { $by }: { $source } prints nearly this as its own account.
quotation-absent = I found neither this sentence nor one close to it in these articles.
quotation-printed = Printed is: “{ $quote }”.
quotation-cut = Your sentence was cut out of its clause, without { $words }.
quotation-lacks = Your sentence leaves out { $words }.
quotation-adds = Your sentence has { $words }, which the article does not.
quotation-marks = Only punctuation, capitals or the writing of a number differ.
quotation-changes = With that difference it says something else.
quotation-note-accents = You typed it without accents: copy it from the passage.
quotation-note-capitals = The article prints other capitals: copy it from the passage.
quotation-note-omission = Your ellipsis stands for printed words; they deny nothing.
quotation-reported-speech = The article retells this in the reporter’s wording (reported speech): do not put it in quotation marks as the speaker’s own words.
quotation-others = { $passages ->
    [one] One more passage has the same or nearly the same words.
   *[other] { $passages } more passages have the same or nearly the same words.
  }
quotation-how = Give the sentence as it is to be printed, of one word at least and a paragraph at most.

# A question that the articles answer, offered to a reader who has none yet.
suggested-question = What did { $speaker } say about { $topic }?
