using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class DatelinesTests
{
    [Theory]
    [InlineData("JAKARTA, Dec. 4 (NW) - The ministers agreed.", "The ministers agreed.")]
    [InlineData("SURABAYA, Indonesia, May 19 (NW) - Indonesia's port opened.", "Indonesia's port opened.")]
    [InlineData("SURABAYA, Kabar Samudra – Mogok kerja berakhir.", "Mogok kerja berakhir.")]
    [InlineData("ONHAVA (Orlek) — The king has left.", "The king has left.")]
    [InlineData("【瀬南=望月亮太】灯台が学校になった。", "灯台が学校になった。")]
    [InlineData("本报雅加达6月18日电 日本和印度尼西亚举行会议。", "日本和印度尼西亚举行会议。")]
    public void A_dateline_is_no_part_of_the_sentence_behind_it(string text, string sentence) => Assert.Equal(sentence, Datelines.Without(text));

    [Theory]
    [InlineData("NATO and the ministers of Avalonia - the first to speak - agreed on Friday.")]
    [InlineData("The ministers agreed - after all - to meet.")]
    [InlineData("US officials said on Friday that the talks - the first in years - had failed.")]
    [InlineData("According to Orlek report on January 24 in Onhava, the minister spoke.")]
    [InlineData("3月21日、労使は合意した。")]
    public void A_sentence_that_has_none_stays_whole(string text) => Assert.Equal(text, Datelines.Without(text));
}
