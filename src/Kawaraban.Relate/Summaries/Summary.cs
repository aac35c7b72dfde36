using System.Text;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Summaries;

/// <summary>A summary made of sentences that stand in the articles.</summary>
public sealed record Summary(IReadOnlyList<SummarySentence> Sentences)
{
    /// <summary>The sentences as one text: a space between them, none after Japanese and Chinese ones.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var sentence in Sentences)
            {
                if (text.Length > 0 && !(IsFullWidth(text[^1]) && sentence.Text.Length > 0 && IsFullWidth(sentence.Text[0])))
                    text.Append(' ');
                text.Append(sentence.Text);
            }
            return text.ToString();
        }
    }

    private static bool IsFullWidth(char c) => Scripts.IsHan(c) || Scripts.IsKana(c) || c is >= '\u3000' and <= '〿' or >= '＀' and <= '￯' or '“' or '”';
}

/// <summary>One sentence and the articles that say it, the one it is quoted from first.</summary>
public sealed record SummarySentence(string Text, IReadOnlyList<long> Articles);
