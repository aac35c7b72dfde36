using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Text;

namespace Kawaraban.Serve.Reading;

/// <summary>A row of two articles side by side: a sentence of each that say the same, or such as the other article has not.</summary>
/// <param name="IsShared">They say the same; otherwise they only stand in one row.</param>
/// <param name="IsInOtherWords">The engine found that they state one thing, though they share few words: perhaps in two languages.</param>
public sealed record SidePair(string? First, string? Second, bool IsShared, bool IsInOtherWords);

/// <summary>
/// Lays two articles beside one another, sentence by sentence. Sentences go together that share most of their words, and those that the
/// story's claims cite for one statement. The rows follow the first article; what only the second says stands where it says it. Pure.
/// </summary>
internal static class SideBySide
{
    // Of the words of both, twice the shared ones: half of them tells an edited sentence from another one on the same subject.
    private const double Alike = 0.5;

    // A cited sentence may have lost its dateline.
    private const double SameSentence = 0.8;

    public static IReadOnlyList<SidePair> Of(Side first, Side second, StoryCoverage? coverage)
    {
        var (one, two) = (new SideText(first), new SideText(second));
        var candidates = one.AlikeIn(two).Concat(coverage is null ? [] : Cited(one, two, coverage))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => Math.Abs(pair.First - pair.Second)).ThenBy(pair => pair.First).ThenBy(pair => pair.Second);
        var (partnerOfFirst, partnerOfSecond) = (new Dictionary<int, (int Other, bool InOtherWords)>(), new HashSet<int>());
        foreach (var pair in candidates)
        {
            if (!partnerOfFirst.ContainsKey(pair.First) && partnerOfSecond.Add(pair.Second))
                partnerOfFirst[pair.First] = (pair.Second, pair.Score < Alike);
        }

        return Rows(one.Sentences, two.Sentences, partnerOfFirst, partnerOfSecond);
    }

    private static List<SidePair> Rows(
        IReadOnlyList<string> first, IReadOnlyList<string> second, Dictionary<int, (int Other, bool InOtherWords)> partners, HashSet<int> taken)
    {
        // What only the second says goes behind the sentence it follows there.
        var rows = new List<SidePair>();
        var (left, right) = (new Queue<string>(), new Queue<string>());
        AddAlone(0);
        for (var i = 0; i < first.Count; i++)
        {
            if (partners.TryGetValue(i, out var partner))
            {
                Flush();
                rows.Add(new SidePair(first[i], second[partner.Other], true, partner.InOtherWords));
                AddAlone(partner.Other + 1);
            }
            else
            {
                left.Enqueue(first[i]);
            }
        }

        Flush();
        return rows;

        void AddAlone(int from)
        {
            for (var j = from; j < second.Count && !taken.Contains(j); j++)
                right.Enqueue(second[j]);
        }

        // What each says alone between two shared sentences shares the rows: an empty column tells nobody anything.
        void Flush()
        {
            while (left.Count + right.Count > 0)
                rows.Add(new SidePair(left.TryDequeue(out var one) ? one : null, right.TryDequeue(out var other) ? other : null, false, false));
        }
    }

    private static IEnumerable<(int First, int Second, double Score)> Cited(SideText one, SideText two, StoryCoverage coverage)
    {
        foreach (var claim in coverage.Agreed.Concat(coverage.Differing))
        {
            var (here, there) = (Find(one, claim), Find(two, claim));
            if (here is { } first && there is { } second)
                yield return (first, second, 0);
        }
    }

    private static int? Find(SideText side, Claim claim)
    {
        foreach (var sentence in claim.Sentences)
        {
            if (sentence.Article == side.Article && side.Nearest(sentence.Text, SameSentence) is { } index)
                return index;
        }

        return null;
    }

    private sealed class SideText
    {
        private readonly List<HashSet<string>> _words;
        private readonly Dictionary<string, List<int>> _sentencesWith = new(StringComparer.Ordinal);

        public SideText(Side side)
        {
            Article = side.Article;
            Sentences = Kawaraban.Relate.Text.Sentences.OfText(side.Text, side.Language);
            _words = [.. Sentences.Select(sentence => Words.Index(sentence).ToHashSet(StringComparer.Ordinal))];
            foreach (var (index, words) in _words.Index())
            {
                foreach (var word in words)
                {
                    if (!_sentencesWith.TryGetValue(word, out var list))
                        _sentencesWith.Add(word, list = []);
                    list.Add(index);
                }
            }
        }

        public long Article { get; }

        public IReadOnlyList<string> Sentences { get; }

        public IEnumerable<(int First, int Second, double Score)> AlikeIn(SideText other) =>
            _words.Index().SelectMany(sentence => other.Near(sentence.Item).Where(near => near.Score >= Alike).Select(near => (sentence.Index, near.Index, near.Score)));

        public int? Nearest(string sentence, double atLeast)
        {
            var best = Near(Words.Index(sentence).ToHashSet(StringComparer.Ordinal)).DefaultIfEmpty((Index: -1, Score: 0)).MaxBy(near => near.Score);
            return best.Score >= atLeast ? best.Index : null;
        }

        // Only sentences that share a word are looked at.
        private IEnumerable<(int Index, double Score)> Near(HashSet<string> words) =>
            words.Where(_sentencesWith.ContainsKey).SelectMany(word => _sentencesWith[word]).CountBy(index => index)
                .Select(shared => (shared.Key, 2.0 * shared.Value / (words.Count + _words[shared.Key].Count)));
    }
}

/// <summary>One of two articles that are laid side by side.</summary>
public sealed record Side(long Article, string Text, string? Language);
