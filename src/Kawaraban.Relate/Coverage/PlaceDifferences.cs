using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Finds where reports set the same thing in different places: "a fire in Harlow" here, "a fire in Wexford" there, in clauses that are
/// otherwise alike. There is no list of towns, so one place may be a part of the other: where a report or a sentence of the story knows
/// both, where one is a country and the other is not, or where one name holds the other, nothing differs.
/// </summary>
internal sealed class PlaceDifferences(StoryText story)
{
    private static readonly FrozenSet<string> Within = Set("in at di en a dans em bei");
    private static readonly FrozenSet<string> Beside = Set("near outside off dekat pres cerca nahe");
    private static readonly FrozenSet<string> Articles = Set("the le la les el los der die das dem den");

    // The place of each unit, by its index.
    private readonly Place?[] _places = [.. story.Units.Select(PlaceOf)];

    /// <summary>A place in its clause, and whether something happens in it or beside it.</summary>
    private readonly record struct Place(Unit Unit, Term Term, bool IsWithin)
    {
        public string Name => Unit.Sentence.Text[Term.Start..Term.End];
    }

    public IEnumerable<(Claim Claim, IEnumerable<Unit> Units)> Find()
    {
        var told = new HashSet<Unit>();
        foreach (var unit in story.Units)
        {
            if (told.Contains(unit) || _places[unit.Index] is not { } place)
                continue;
            var others = Counterparts(place);
            if (!others.Exists(other => other.Term.Family != place.Term.Family))
                continue;
            List<Place> all = [place, .. others];
            told.UnionWith(all.Select(one => one.Unit));
            yield return (ClaimOf(all), all.Select(one => one.Unit));
        }
    }

    /// <summary>The one place of a clause; null when it names none or several.</summary>
    private static Place? PlaceOf(Unit unit)
    {
        Place? found = null;
        foreach (var term in unit.Terms)
        {
            if (term.Kind is not (TermKind.Name or TermKind.Country) || PrepositionBefore(unit.Sentence, term) is not { } isWithin)
                continue;
            if (found is not null)
                return null;
            found = new Place(unit, term, isWithin);
        }
        return found is { } place && !IsOrganisation(place.Name) ? found : null;
    }

    private static bool? PrepositionBefore(ReportSentence sentence, Term term)
    {
        var at = sentence.Tokens.FindIndex(token => token.Start >= term.Start) - 1;
        if (at > 0 && Articles.Contains(sentence.Tokens[at].Folded))
            at--;
        return at < 0 || sentence.Tokens[at + 1].FollowsComma ? null
            : Within.Contains(sentence.Tokens[at].Folded) ? true
            : Beside.Contains(sentence.Tokens[at].Folded) ? false
            : null;
    }

    private static bool IsOrganisation(string name) => NameWords.OrganisationWords.Contains(Folding.Fold(name).Split(' ')[^1]);

    /// <summary>For each other report the place where it sets the same thing.</summary>
    private List<Place> Counterparts(Place place) => story.Candidates.BestOfEachReport(
        place.Unit,
        unit => _places[unit.Index] is { } other && other.IsWithin == place.IsWithin && (other.Term.Family == place.Term.Family || AreApart(place, other))
            ? (other, Frame(place, other))
            : ((Place, double)?)null);

    /// <summary>How alike two clauses are beside their places; 0 when they are not about one thing.</summary>
    private static double Frame(Place a, Place b)
    {
        var forth = Matching.Of(a.Unit, a.Unit.TermsWithout(a.Term), b.Unit.Sentence);
        var back = Matching.Of(b.Unit, b.Unit.TermsWithout(b.Term), a.Unit.Sentence);
        return (forth.Lacks | back.Lacks) == Lack.None && Math.Min(forth.Evidence, back.Evidence) >= CoverageThresholds.LeastEvidence
            && Math.Min(forth.Share, back.Share) is var share && share >= CoverageThresholds.SameFrameOfPlaces ? share : 0;
    }

    /// <summary>Two places of which neither can be a part of the other, as far as the story tells.</summary>
    private bool AreApart(Place a, Place b) =>
        a.Term.Kind == b.Term.Kind
        && !Folding.Fold(a.Name).Split(' ').Intersect(Folding.Fold(b.Name).Split(' ')).Any()
        && !story.Sentences.Exists(sentence => Knows(sentence, a.Unit, b.Term) || Knows(sentence, b.Unit, a.Term)
            || (sentence.Families.Contains(a.Term.Family) && sentence.Families.Contains(b.Term.Family)));

    private static bool Knows(ReportSentence sentence, Unit unit, Term place) => sentence.Report == unit.Sentence.Report && sentence.Families.Contains(place.Family);

    private static Claim ClaimOf(List<Place> places)
    {
        var values = places.GroupBy(place => place.Term.Family)
            .Select(group => new DifferingValue(group.First().Name, [.. group.Select(place => place.Unit.Sentence.Article).Distinct()]));
        return DifferingClaim.Of([.. places.Select(place => place.Unit)], new Difference(DifferenceKind.Place, Subject(places[0]), [.. values]));
    }

    /// <summary>What is there: the word before the place.</summary>
    private static string Subject(Place place)
    {
        var at = Array.FindLastIndex(place.Unit.Terms, term => term.Kind == TermKind.Word && term.End <= place.Term.Start);
        return at < 0 ? ClaimText.Of(place.Unit.Sentence, place.Unit.Clause.Start, place.Unit.Clause.End) : place.Unit.Sentence.Text[place.Unit.Terms[at].Start..place.Unit.Terms[at].End];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
