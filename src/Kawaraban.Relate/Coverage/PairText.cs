using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>A sentence as the comparison of pairs needs it.</summary>
internal sealed class PairText(string text, string? language, List<Term> terms)
{
    public string Text { get; } = text;

    public string[] Words { get; } = [.. Relate.Text.Words.Read(text, language).Select(word => word.Text)];

    public string[] Letters { get; } = [.. Folding.Fold(text).Where(char.IsLetterOrDigit).Select(c => c.ToString())];

    /// <summary>What it speaks of, in families shared with the other sentence.</summary>
    public List<Term> Terms { get; } = terms;

    /// <summary>Reads two sentences that stand alone.</summary>
    public static (PairText First, PairText Second) Read(string text, string other, string? language)
    {
        var first = ArticleText.Read(new Article { Id = 0, Text = text, Language = language });
        var second = ArticleText.Read(new Article { Id = 1, Text = other, Language = language });
        var vocabulary = new Vocabulary();
        var names = Names.Unify(first.Names.Concat(second.Names));
        HashSet<string> lowerCase = [.. first.LowerCase, .. second.LowerCase];
        var terms = TermsOf(first);
        var otherTerms = TermsOf(second);
        var families = vocabulary.Families();
        return (new PairText(text, language, Translated(terms)), new PairText(other, language, Translated(otherTerms)));

        List<Term> TermsOf(ArticleText article) =>
            new TermReader(article, new ArticleText.Sentence(article.Text, 0), vocabulary, names, lowerCase).Read();

        List<Term> Translated(List<Term> read) => read.ConvertAll(term => term with { Family = families[term.Family] });
    }
}
