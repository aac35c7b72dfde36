using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("en", "The plan failed. It was late.|A second one followed.", "The plan failed.#It was late.#A second one followed.")]
    [InlineData("en", "The U.S. Senate voted. The U.S. The senator left.", "The U.S. Senate voted.#The U.S.#The senator left.")]
    [InlineData("en", "Taken on Jan. 20 by Gen. Mark Lowe and Dr. A. B. Orr. Then rain.", "Taken on Jan. 20 by Gen. Mark Lowe and Dr. A. B. Orr.#Then rain.")]
    [InlineData("en", "It rose 4.5 percent, to $1.13bn. Prices at S.M. Dollan Inc. fell.", "It rose 4.5 percent, to $1.13bn.#Prices at S.M. Dollan Inc. fell.")]
    [InlineData("en", "\"We are ready.\" She left. \"Are you?\" he asked.", "\"We are ready.\"#She left.#\"Are you?\" he asked.")]
    [InlineData("en", "It began at 5 p.m. It ended at 6 p.m. local time.", "It began at 5 p.m.#It ended at 6 p.m. local time.")]
    [InlineData("en", "He went home.The river rose. See Example.org for more.", "He went home.#The river rose.#See Example.org for more.")]
    [InlineData("en", "“It works,” he said. “It does!” And so it did.", "“It works,” he said.#“It does!”#And so it did.")]
    [InlineData("en", "Main points\nThe first item\nIt was a long sentence that the mail program had\nwrapped. The end", "Main points#The first item#It was a long sentence that the mail program had\nwrapped.#The end")]
    [InlineData("id", "Menteri tiba di Jl. Melati No. 5 pukul 10.30. Ia menolak berkomentar.", "Menteri tiba di Jl. Melati No. 5 pukul 10.30.#Ia menolak berkomentar.")]
    [InlineData("de", "Am 3. Mai kam Dr. Weber. Er blieb bis 12. Juni. Danach ging er.", "Am 3. Mai kam Dr. Weber.#Er blieb bis 12. Juni.#Danach ging er.")]
    [InlineData("ja", "防衛相は「同盟を強化する。協力する。」と述べた。会談は40分だった。", "防衛相は「同盟を強化する。協力する。」と述べた。#会談は40分だった。")]
    [InlineData("ja", "雨が降った！「そうだ。」　彼は帰った。", "雨が降った！#「そうだ。」#彼は帰った。")]
    [InlineData("zh", "“我们同意。”部长说。会谈持续40分钟。“很好。”雨停了。", "“我们同意。”部长说。#会谈持续40分钟。#“很好。”#雨停了。")]
    [InlineData("es", "¿Qué pasó? El Sr. Gil no lo sabe. ¡Nadie!", "¿Qué pasó?#El Sr. Gil no lo sabe.#¡Nadie!")]
    [InlineData(null, "", "")]
    public void A_paragraph_is_cut_where_its_sentences_end(string? language, string paragraph, string expected)
    {
        var sentences = Sentences.Split(paragraph.Replace('|', ' '), language);

        Assert.Equal(expected, string.Join('#', sentences));
    }

    [Fact]
    public void Nothing_but_white_space_is_lost_of_a_paragraph_however_odd_it_is()
    {
        var random = new Random(7);
        const string alphabet = "ab AB.!?…\"'“”「」（）。！ \n1,";
        for (var round = 0; round < 2000; round++)
        {
            var paragraph = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)]));

            var kept = string.Concat(Sentences.Split(paragraph, round % 2 == 0 ? "en" : "ja")).Where(c => !char.IsWhiteSpace(c));

            Assert.Equal(paragraph.Where(c => !char.IsWhiteSpace(c)), kept);
        }
    }
}
