using Kawaraban.ServerTests.Serve;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>A story from its head to what came before: the outlets' own sentences, the differences, the copies, and what a reader corrects.</summary>
[Trait("needs", "browser")]
public sealed class StoryWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_reader_goes_through_a_story(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartAsync();
        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var (text, town) = (walker.Text, site.Town);

        await walker.GoAsync("/");
        await walker.FollowAsync(SmallTown.Title);
        await walker.SeeAsync("h1", SmallTown.Title);
        await walker.SeeAsync(".head .meta", text.CountCopies(2));
        await walker.LookAsync("story");

        foreach (var (part, sentence) in ((string, string)[])[(".agreed", "flooding the lower town"), (".differing", "17 people were treated"), (".only", "避難所を開設した")])
        {
            await walker.At($"{part} .claim summary").First.ClickAsync();
            await walker.SeeAsync($"{part} blockquote", sentence);
        }

        await walker.SeeAsync(".differences td", "40 metres");
        await walker.At(".reports .copies summary").First.ClickAsync();
        await walker.SeeAsync(".reports .copies li", "The Morning Ledger");
        await walker.SeeAsync(".lanes svg");
        await walker.At(".lanes summary").First.ClickAsync();
        await walker.SeeAsync(".lanes table", "Tidewater Gazette");
        await walker.UnfoldAsync(text.WhyItFollows);
        await walker.LookAsync("story-open");

        await walker.FollowAsync("Council of Minamihama votes to raise its sea wall", ".aside");
        await walker.SeeAsync("h1", "Council of Minamihama");
        await walker.FollowAsync(text.WholeStoryline);
        await walker.LookAsync("storyline");
        await walker.FollowAsync(SmallTown.Title);

        await walker.UnfoldAsync(text.CompareTwo);
        await walker.ChooseAsync(text.FirstOfTwo, site.Town.Wire.ToString(), ".reports");
        await walker.ChooseAsync(text.SecondOfTwo, site.Town.Edited.ToString(), ".reports");
        await walker.PressAsync(text.CompareThem);
        await walker.SeeAsync(".pairs th", "Coastal Wire");
        await walker.LookAsync("side-by-side");
        await walker.FollowAsync(text.BackToStory);

        await walker.UnfoldAsync(text.CorrectThis);
        await walker.At(".correct .pick label").Filter(new() { HasText = "Tidewater Gazette" }).First.ClickAsync();
        await walker.LookAsync("correcting");
        await walker.PressAsync(text.SplitOff);
        await walker.SeeAsync(".said");
        await walker.SeeNoneAsync(".reports .source", "Tidewater Gazette");
        await walker.LookAsync("split");
        await walker.PressAsync(text.Undo, ".said");
        await walker.SeeAsync(".reports .source", "Tidewater Gazette");

        await walker.UnfoldAsync(text.CorrectThis);
        await walker.WriteAsync(text.OtherStory, town.Vote.ToString());
        await walker.PressAsync(text.MergeHere);
        await walker.SeeAsync(".reports .source", "Portside Archive");
        await walker.PressAsync(text.Undo, ".said");
        await walker.SeeNoneAsync(".reports .source", "Portside Archive");

        await walker.UnfoldAsync(text.CorrectThis);
        await walker.PressAsync(text.SplitOff);
        await walker.SeeAsync(".problem");
        await walker.LookAsync("nothing-chosen");
        await walker.GoAsync("/corrections");
        Assert.Equal(2, await walker.CountAsync(".corrections > li"));
        await walker.LookAsync("corrections");
    }
}
