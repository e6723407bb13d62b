package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.AgendaMatter;
import se.egenmakt.deficiency.Awaits.What;
import se.egenmakt.shared.Wording;
import se.egenmakt.web.Format;

/**
 * The agenda that builds itself (rule E3): one item for each thing that is open on the meeting's day, so that no decision and no deficiency can be forgotten. A person orders, adds and takes away;
 * what a person has typed is never lost, and what a person has taken away from a meeting is not brought back to it.
 */
final class AgendaBuilding {
    /** How far ahead a renewal is told of when no further meeting is planned: steering groups meet about every third month. */
    private static final int MONTHS_AHEAD = 4;

    private static final int ROOM = 100;

    private static final Set<ItemKind> KNOWN_AFTERWARDS = Set.of(ItemKind.OPENING, ItemKind.DECISIONS, ItemKind.MISSING);

    private AgendaBuilding() {}

    /**
     * What an item is to say.
     *
     * @param minutes how long it is thought to take
     */
    record Topic(ItemKind kind, @Nullable UUID subject, Wording title, List<Wording> sentences, int minutes) {
        static Topic of(ItemKind kind, @Nullable UUID subject, int minutes, Wording title, Wording... sentences) {
            return new Topic(kind, subject, title, List.of(sentences), minutes);
        }

        boolean isAbout(AgendaItem item) {
            return !item.byHand() && item.kind() == kind && Objects.equals(item.subject(), subject);
        }
    }

    /**
     * What is open, in the order of a meeting.
     *
     * @param today the day it is built, to which days are counted: what falls due between that day and the meeting is not yet late
     */
    static List<Topic> topics(AgendaFacts facts, LocalDate today) {
        var topics = new ArrayList<Topic>();
        topics.add(opening(facts));
        if (!facts.returning().isEmpty()) {
            topics.add(Topic.of(ItemKind.DECISIONS, null, Math.min(30, 5 + 5 * facts.returning().size()), Wording.of("meeting.item.decisions")));
        }
        facts.matters().stream().filter(AgendaMatter::read).map(matter -> deficiency(matter, today)).forEach(topics::add);
        int unread = facts.unread().size();
        if (unread > 0) {
            topics.add(Topic.of(ItemKind.UNREAD, null, 0, Wording.of("meeting.item.unread" + (unread == 1 ? ".1" : ".n"), Format.sentence(Format.word(unread)))));
        }
        if (facts.observations() > 0) {
            topics.add(Topic.of(
                    ItemKind.OBSERVATIONS,
                    null,
                    5,
                    Wording.of("meeting.item.observations"),
                    Wording.of("meeting.item.observations.waits" + (facts.observations() == 1 ? ".1" : ".n"), facts.observations())));
        }
        renewal(facts, GuidelineKind.PRIORITY_ORDER).ifPresent(topics::add);
        renewal(facts, GuidelineKind.GUIDELINES).ifPresent(topics::add);
        if (!facts.missing().isEmpty()) {
            topics.add(new Topic(ItemKind.MISSING, null, Wording.of("meeting.item.missing"), facts.missing().stream().map(AgendaBuilding::missing).toList(), 5));
        }
        topics.add(figures(facts));
        var next = facts.nextDay();
        topics.add(Topic.of(ItemKind.NEXT, null, 5, Wording.of("meeting.item.next"), next == null ? Wording.of("meeting.item.next.none") : Wording.of("meeting.item.next.day", next)));
        return topics;
    }

    /** What is known of a meeting that is written in afterwards: what it began with, the decisions that came back to it, the places that were empty. What else it took up a person writes. */
    static List<Topic> topicsAfterwards(AgendaFacts facts) {
        return topics(facts, facts.day()).stream().filter(topic -> KNOWN_AFTERWARDS.contains(topic.kind())).toList();
    }

    private static Topic opening(AgendaFacts facts) {
        var last = facts.last();
        var sentence = last == null
                ? Wording.of("meeting.item.opening.first")
                : switch (last.state()) {
                    case DRAFT -> Wording.of("meeting.item.opening.draft", last.day());
                    case TO_APPROVE -> Wording.of("meeting.item.opening.to-approve", last.day());
                    case APPROVED -> {
                        var approved = last.approvedOn() == null ? last.day() : last.approvedOn();
                        yield last.adjuster().isEmpty()
                                ? Wording.of("meeting.item.opening.approved", last.day(), approved)
                                : Wording.of("meeting.item.opening.approved-by", last.day(), approved, last.adjuster());
                    }
                };
        return Topic.of(ItemKind.OPENING, null, 10, Wording.of(last == null ? "meeting.item.opening-first" : "meeting.item.opening"), sentence);
    }

    /**
     * The agenda is read by members of other authorities. Of what no second reader has read it tells only how many there are; of a deficiency on the level of a single official, where it stands without
     * a word that could point somebody out.
     */
    private static Topic deficiency(AgendaMatter matter, LocalDate today) {
        var sentences = new ArrayList<Wording>();
        if (!matter.taken()) {
            sentences.add(Wording.of("meeting.item.deficiency.new"));
        }
        matter.lines().stream().filter(line -> line.awaits().what() != What.GROUP).map(line -> atBody(line, name(matter, line), today)).distinct().forEach(sentences::add);
        var title = matter.officer()
                ? Wording.of("meeting.item.deficiency.officer", matter.reference())
                : Wording.of(matter.taken() ? "meeting.item.deficiency" : "meeting.item.deficiency-new", matter.title());
        return new Topic(ItemKind.DEFICIENCY, matter.deficiency(), title, sentences, 20);
    }

    /** The body by name, unless that could point out one who works there. */
    private static Object name(AgendaMatter matter, AgendaMatter.Line line) {
        return !matter.officer() ? line.body().name() : Wording.of(line.awaits().what() == What.HAND_OVER ? "meeting.at-body.officer.within" : "meeting.at-body.officer");
    }

    /** Where it stands at one body today, in a sentence. */
    private static Wording atBody(AgendaMatter.Line line, Object name, LocalDate today) {
        var awaits = line.awaits();
        long late = line.lateOn(today);
        return switch (awaits.what()) {
            case ANSWER -> late > 0 ? days("meeting.at-body.answer.late", awaits.daysOn(today), name) : Wording.of("meeting.at-body.answer", name, awaits.by());
            case HAND_OVER -> late > 0 ? days("meeting.at-body.hand-over.late", late, name) : Wording.of("meeting.at-body.hand-over", name, awaits.by());
            case PROMISE -> late > 0 ? days("meeting.at-body.promise.late", awaits.daysOn(today), name) : Wording.of("meeting.at-body.promise", name);
            case MENDING -> late > 0 ? days("meeting.at-body.mending.late", late, name, awaits.by()) : Wording.of("meeting.at-body.mending", name, awaits.by());
            case BETTER -> Wording.of(late > 0 ? "meeting.at-body.better.late" : "meeting.at-body.better", name, awaits.by());
            case ABOVE -> late > 0 ? days("meeting.at-body.above.late", late, name) : Wording.of("meeting.at-body.above", name, awaits.by());
            case LOOK_AGAIN -> Wording.of("meeting.at-body.look-again", name, awaits.by());
            case GROUP -> Wording.of("meeting.item.deficiency.new");
            case DECISION -> switch (line.state()) {
                case UNANSWERED -> days("meeting.at-body.decision.unanswered", awaits.daysOn(today), name);
                case DECLINED -> Wording.of("meeting.at-body.decision.declined", name);
                case PARTLY -> Wording.of("meeting.at-body.decision.partly", name);
                case FAILED -> Wording.of("meeting.at-body.decision.failed", name);
                case BACK_FROM_ABOVE -> Wording.of("meeting.at-body.decision.back", name);
                default -> Wording.of("meeting.at-body.decision", name);
            };
        };
    }

    private static Wording days(String key, long days, Object... more) {
        var arguments = new ArrayList<Object>(List.of(days));
        arguments.addAll(List.of(more));
        return new Wording(key + (days == 1 ? ".1" : ".n"), arguments);
    }

    /** The order or guidelines to be renewed before the group meets again, or that there are none. An area group without any of its own follows the group above it. */
    private static Optional<Topic> renewal(AgendaFacts facts, GuidelineKind wanted) {
        var kind = wanted == GuidelineKind.PRIORITY_ORDER ? ItemKind.PRIORITY_ORDER : ItemKind.GUIDELINES;
        var key = "meeting.item." + (wanted == GuidelineKind.PRIORITY_ORDER ? "priority-order" : "guidelines");
        var found = lastDecided(facts, wanted);
        if (found.isEmpty()) {
            return facts.areaGroup() ? Optional.empty() : Optional.of(Topic.of(kind, null, 20, Wording.of(key + ".none"), Wording.of(key + ".none.text")));
        }
        var next = nextTime(facts);
        var guideline = found.get();
        var until = guideline.until();
        boolean due = guideline.reviewBy().isBefore(next) || (until != null && until.isBefore(next));
        return due
                ? Optional.of(Topic.of(
                        kind,
                        guideline.id(),
                        20,
                        Wording.of(key + ".renew"),
                        until == null ? Wording.of(key + ".renew.review", guideline.reviewBy()) : Wording.of(key + ".renew.until", until)))
                : Optional.empty();
    }

    /** The version that holds until the group meets again: of those in force on the meeting's day or decided to begin later, the last that has begun by then. */
    private static Optional<Guideline> lastDecided(AgendaFacts facts, GuidelineKind wanted) {
        var next = nextTime(facts);
        var decided = facts.guidelines().stream().filter(one -> one.kind() == wanted).sorted(Comparator.comparing(Guideline::from)).toList();
        return decided.stream().filter(one -> one.from().isBefore(next)).reduce((one, later) -> later).or(() -> decided.stream().findFirst());
    }

    private static LocalDate nextTime(AgendaFacts facts) {
        return facts.nextDay() == null ? facts.day().plusMonths(MONTHS_AHEAD) : facts.nextDay();
    }

    /**
     * The stored agenda without what an item was built to say of a deficiency that nobody else has read: it may have been read once, and written anew since.
     */
    static List<AgendaItem> withoutUnread(List<AgendaItem> stored, AgendaFacts facts, Saying saying) {
        var unread = facts.unread().stream().map(AgendaMatter::deficiency).toList();
        return stored.stream().map(item -> unread.contains(item.subject()) ? item.saying(saying.say(Wording.of("meeting.item.unread.1")), "") : item).toList();
    }

    /**
     * The items that stay on the meeting's day though they are no longer open, since they were dealt with at the meeting. An empty place that somebody fills, what was decided on another day than the
     * meeting's and what nobody else has read were not.
     */
    static Set<UUID> dealtWith(List<AgendaItem> stored, AgendaFacts facts) {
        var unread = facts.unread().stream().map(AgendaMatter::deficiency).toList();
        return stored.stream()
                .filter(item -> switch (item.kind()) {
                    case MISSING, UNREAD -> false;
                    case PRIORITY_ORDER -> isDecidedAt(facts, GuidelineKind.PRIORITY_ORDER);
                    case GUIDELINES -> isDecidedAt(facts, GuidelineKind.GUIDELINES);
                    default -> !unread.contains(item.subject());
                })
                .map(AgendaItem::id)
                .collect(Collectors.toSet());
    }

    private static boolean isDecidedAt(AgendaFacts facts, GuidelineKind wanted) {
        return facts.guidelines().stream().anyMatch(one -> one.kind() == wanted && one.decidedOn().equals(facts.day()));
    }

    private static Wording missing(Gap gap) {
        return Wording.of("meeting.item.missing.since", Wording.of("meeting.party." + gap.party().name().toLowerCase(Locale.ROOT).replace('_', '-')), gap.from());
    }

    private static Topic figures(AgendaFacts facts) {
        var figures = facts.figures();
        var title = Wording.of("meeting.item.figures", Wording.of("meeting.quarter." + facts.quarter().number()), Integer.toString(facts.quarter().year()));
        return figures == null
                ? Topic.of(ItemKind.FIGURES, null, 10, title, Wording.of("meeting.item.figures.later", facts.quarter().last()))
                : new Topic(ItemKind.FIGURES, null, title, figures.sentences(), 10);
    }

    /**
     * The stored agenda with what is open now: what is new comes in where it belongs, what is no longer open goes unless somebody has typed in it, and all else stays where it is.
     *
     * @param stored in their order
     * @param kept   items that stay though they are no longer open
     */
    static List<AgendaItem> merge(UUID meeting, List<AgendaItem> stored, List<Topic> topics, Set<UUID> kept, Saying saying) {
        var merged = new ArrayList<AgendaItem>();
        for (var item : stored) {
            var topic = topics.stream().filter(one -> one.isAbout(item)).findFirst();
            if (topic.isPresent()) {
                merged.add(item.saying(shortened(saying.say(topic.get().title())), lines(topic.get(), saying)));
            } else if (item.byHand() || item.hasWords() || kept.contains(item.id())) {
                merged.add(item);
            }
        }
        for (var topic : topics) {
            if (stored.stream().noneMatch(topic::isAbout)) {
                var item = new AgendaItem(
                        UUID.randomUUID(), meeting, 0, topic.kind(), topic.subject(), shortened(saying.say(topic.title())), lines(topic, saying), "", "", topic.minutes(), false, "", false, 0);
                merged.add(place(merged, topic.kind()), item);
            }
        }
        return numbered(merged);
    }

    /** Where a new item of this kind goes: after the last that comes before it in a meeting. */
    static int place(List<AgendaItem> items, ItemKind kind) {
        for (int i = items.size(); i > 0; i--) {
            if (items.get(i - 1).kind().compareTo(kind) <= 0) {
                return i;
            }
        }
        return 0;
    }

    /** Numbered anew, with room between for what is added by hand. */
    static List<AgendaItem> numbered(List<AgendaItem> items) {
        var numbered = new ArrayList<AgendaItem>();
        items.forEach(item -> numbered.add(item.at(ROOM * (numbered.size() + 1))));
        return List.copyOf(numbered);
    }

    /** Turns a wording, and those within it, into words. */
    @FunctionalInterface
    interface Saying {
        String say(Wording wording);
    }

    private static String lines(Topic topic, Saying saying) {
        return String.join("\n", topic.sentences().stream().map(saying::say).toList());
    }

    private static String shortened(String title) {
        return title.length() <= 160 ? title : title.substring(0, 159) + "…";
    }
}
