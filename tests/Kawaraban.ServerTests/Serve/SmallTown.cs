using System.Globalization;
using Dapper;
using Kawaraban.Extract;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Similar;
using Kawaraban.Relate.Stories;
using Kawaraban.Relate.Summaries;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>
/// A data directory with a little of everything a page can show: a storyline of two events, a wire text with copies, an edited article,
/// notes, five scripts, one story without a headline. Outlets, places and events are invented.
/// </summary>
internal sealed class SmallTown(Database database, TimeProvider clock)
{
    public StoryId Breach { get; private set; }
    public StoryId Vote { get; private set; }
    public StoryId Merged { get; private set; }
    public StorylineId SeaWall { get; private set; }
    public ArticleId Wire { get; private set; }
    public ArticleId Copy { get; private set; }
    public ArticleId Edited { get; private set; }
    public ArticleId Headless { get; private set; }
    public ArticleId RightToLeft { get; private set; }

    private readonly Intake _intake = new(database, clock);
    private readonly RelatingStore _relating = new(database, clock);

    public async Task BuildAsync(CancellationToken ct)
    {
        await BuildVoteAsync(ct);
        await BuildBreachAsync(ct);
        await BuildLonersAsync(ct);
        await BuildFeedsAsync(ct);
    }

    /// <summary>A feed in each state, in folders and without one.</summary>
    private async Task BuildFeedsAsync(CancellationToken ct)
    {
        await new Feeds(database, clock).AddAsync(
            [
                new("https://gazette.example/feed", "Tidewater Gazette", FolderPath.Join(["Coast"])), new("https://minamihama.example/rss.xml", "南浜日報", FolderPath.Join(["Coast", "日本/海"])),
                new("https://haiqiao.example/feed", "海桥日报"), new("https://gone.example/atom", "Portside Archive"), new("https://busy.example/feed", "Inland Post", FolderPath.Join(["Coast"])),
                new("https://almanac.example/feed"), new("https://broken.example/feed", "Kabar Pesisir"),
            ],
            ct);
        await using var connection = await database.OpenAsync(ct);
        var now = clock.GetUtcNow();
        await connection.ExecuteAsync(
            """
            update feed set checked_at = @read, next_check_at = @next where url not like '%almanac%';
            update feed set is_paused = true where url like '%haiqiao%';
            update feed set is_stopped = true, last_problem = 'gone', problem_kind = 'Gone', problem_host = 'gone.example' where url like '%gone%';
            update feed set last_problem = 'wait', problem_kind = 'RateLimited', problem_host = 'busy.example', problem_detail = '2025-09-18T15:00:00Z' where url like '%busy%';
            update feed set failures = 4, failing_since = @since, last_problem = 'no', problem_kind = 'NotFound', problem_host = 'broken.example', problem_detail = '404' where url like '%broken%';
            update article set feed_id = (select id from feed where url like '%gazette%') where outlet = 'Tidewater Gazette';
            """,
            new { read = now.AddMinutes(-12), next = now.AddMinutes(48), since = now.AddDays(-3) });
    }

    /// <summary>A story a day, for lists that are longer than a page.</summary>
    public async Task AddQuietDaysAsync(int days, CancellationToken ct)
    {
        for (var day = 0; day < days; day++)
        {
            var at = new DateTimeOffset(2023, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day / 2).ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture);
            var id = await TakeInAsync(new($"Almanac {day}", "en", $"Nothing happened for the {day}th time", at, $"A quiet day, the {day}th."), ct);
            await TellAsync($"Nothing happened for the {day}th time", null, Coverage.None, [id], null, ct);
        }
    }

    private async Task BuildVoteAsync(CancellationToken ct)
    {
        var report = await TakeInAsync(new("Tidewater Gazette", "en", "Council of Minamihama votes to raise its sea wall", "2024-03-04T08:00Z", VoteText), ct);
        Headless = await TakeInAsync(new("Portside Archive", "en", null, "2024-03-05", HeadlessText), ct);
        Vote = await TellAsync("Council of Minamihama votes to raise its sea wall", "2024-03-04", Coverage.None, [report, Headless], null, ct);
    }

    private async Task BuildBreachAsync(CancellationToken ct)
    {
        Wire = await TakeInAsync(new("Coastal Wire", "en", Title, "2025-09-18T05:10Z", WireText) { Authors = ["Rin Calloway"] }, ct);
        Copy = await TakeInAsync(new("The Morning Ledger", "en", "Sea wall gives way in Minamihama", "2025-09-18T06:00Z", WireText) { Credit = "Coastal Wire", CopyOf = Wire, Subtitle = Subtitle, Extent = TextExtent.Preview, Categories = ["coast", "weather_1"] }, ct);
        var second = await TakeInAsync(new("Valley Courier", "en", "Storm breaches wall at Minamihama", "2025-09-18T06:45Z", WireText) { Credit = "Coastal Wire", CopyOf = Wire }, ct);
        Edited = await TakeInAsync(new("Tidewater Gazette", "en", "Minamihama wall was due for repair, officials say", "2025-09-18T09:30Z", GazetteText), ct);
        await TakeInAsync(new("Tidewater Gazette", "en", "Minamihama wall was due for repair next spring, officials say", "2025-09-18T09:30Z", GazetteText.Replace("12 people", "17 people", StringComparison.Ordinal)), ct);
        var japanese = await TakeInAsync(new("南浜日報", "ja", "南浜町の防波堤が高潮で決壊、14人けが", "2025-09-18T07:00Z", JapaneseText), ct);
        var indonesian = await TakeInAsync(new("Kabar Pesisir", "id", "Tanggul laut Minamihama jebol diterjang gelombang pasang", "2025-09-18T08:00Z", IndonesianText), ct);
        var coverage = new StoryCoverage
        {
            Agreed =
            [
                Said("A storm surge broke through the sea wall at Minamihama before dawn on Thursday", (Wire, "Coastal Wire", "A storm surge broke through the sea wall at Minamihama before dawn on Thursday, flooding the lower town."), (Edited, "Tidewater Gazette", "The sea wall at Minamihama gave way before dawn on Thursday."), (japanese, "南浜日報", "18日未明、高潮により南浜町の防波堤が決壊した。"), (indonesian, "Kabar Pesisir", "Tanggul laut di Minamihama jebol pada Kamis dini hari.")),
                Said("the railway along the coast is closed until the weekend", (Wire, "Coastal Wire", "The operator said the railway along the coast is closed until the weekend."), (japanese, "南浜日報", "海岸沿いの鉄道は週末まで運休する。")),
            ],
            Differing =
            [
                Said("14 people were hurt", (Wire, "Coastal Wire", "The prefecture said 14 people were hurt, two of them seriously."), (Edited, "Tidewater Gazette", "At least 17 people were treated at the town hospital."), (japanese, "南浜日報", "県によると14人がけがをした。")) with
                {
                    Differences = [new Difference(DifferenceKind.Figure, "people hurt", [new("14", [Wire.Value, japanese.Value]), new("17", [Edited.Value]), new("belasan", [indonesian.Value])])],
                },
                Said("the breach is 40 metres wide", (Wire, "Coastal Wire", "The breach is 40 metres wide, the coast guard said."), (indonesian, "Kabar Pesisir", "Bagian yang jebol selebar 60 meter.")) with
                {
                    Differences = [new Difference(DifferenceKind.Figure, "width of the breach", [new("40 metres", [Wire.Value]), new("60 meter", [indonesian.Value])])],
                },
            ],
            Only =
            [
                Said("repairs had been planned for next spring", (Edited, "Tidewater Gazette", "Repairs to that stretch had been planned for next spring, two officials said.")),
                .. Enumerable.Range(1, 8).Select(number => Said($"Block {number} of that stretch was laid before 1970", (Edited, "Tidewater Gazette", $"Block {number} of that stretch was laid before 1970."))),
                Said("A survey in June had found cracks in three of its blocks", (Edited, "Tidewater Gazette", "A survey in June had found cracks in three of its blocks.")),
                Said("町は小学校2校に避難所を開設した", (japanese, "南浜日報", "町は小学校2校に避難所を開設した。")),
            ],
        };
        var told = new Coverage(coverage, [
            new("A storm surge broke through the sea wall at Minamihama before dawn on Thursday, flooding the lower town.", [Wire.Value, Edited.Value]),
            new("The prefecture said 14 people were hurt, two of them seriously.", [Wire.Value, japanese.Value]),
            new("海岸沿いの鉄道は週末まで運休する。", [japanese.Value]),
        ]);
        Breach = await TellAsync(Title, "2025-09-18", told, [Wire, Copy, second, Edited, japanese, indonesian], new(Vote.Value, [new("shared names", .9, "Minamihama, Haruka Ono"), new("subject", .6, "the sea wall the council voted to raise")]), ct);
        await using var connection = await database.OpenAsync(ct);
        SeaWall = await connection.ExecuteScalarAsync<StorylineId>("select storyline_id from story where id = @Breach", new { Breach });
        Merged = await TellAsync("Wall at Minamihama breached", null, Coverage.None, [await TakeInAsync(new("Inland Post", "en", "Wall at Minamihama breached", "2025-09-18T05:20Z", "The sea wall at Minamihama was breached on Thursday, and water stands in the lower town."), ct)], null, ct);
        await using (var session = await database.BeginWriteAsync(ct))
        {
            await RelatingStore.MergeAsync(session, Merged.Value, Breach.Value);
            await session.CommitAsync(ct);
        }

        // A merge leaves the story to be told anew.
        await _relating.TellAsync([Told(Breach, Title, "en", told, [])], ct);
    }

    private async Task BuildLonersAsync(CancellationToken ct)
    {
        foreach (var (outlet, language, title, at, text) in Loners)
        {
            var id = await TakeInAsync(new(outlet, language, title, at, text), ct);
            if (language == "ar")
                RightToLeft = id;
            await TellAsync(title, at[..10], new(NoCoverage, [new(text.Split('\n')[0], [id.Value])]), [id], null, ct);
        }
    }

    private async Task<ArticleId> TakeInAsync(Page page, CancellationToken ct)
    {
        var identity = $"{page.Outlet} {page.At}";
        var paragraphs = page.Text.Split("\n\n");
        await _intake.TakeInAsync(
            [
                new IncomingArticle
                {
                    Identity = identity,
                    Url = $"https://news.example/{page.Language}/{page.At[..10]}/{paragraphs[0].Length}",
                    Article = new ExtractedArticle
                    {
                        Title = page.Title,
                        Authors = page.Authors,
                        Outlet = page.Outlet,
                        Credit = page.Credit,
                        Categories = page.Categories,
                        Subtitle = page.Subtitle,
                        Extent = page.Extent,
                        Language = page.Language,
                        Published = new Instant(DateTimeOffset.Parse(page.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), page.At.Length == 10, "test"),
                        Paragraphs = paragraphs,
                        BodyHtml = string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>")),
                        Words = page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
                    },
                },
            ],
            ct);
        await using var connection = await database.OpenAsync(ct);
        var id = await connection.ExecuteScalarAsync<ArticleId>("select id from article where identity = @identity", new { identity });
        _pages[id] = page;
        return id;
    }

    private readonly Dictionary<ArticleId, Page> _pages = [];

    private async Task<StoryId> TellAsync(string title, string? eventDate, Coverage coverage, IReadOnlyList<ArticleId> articles, StorylineLink? follows, CancellationToken ct)
    {
        StoryId story;
        var stored = (await _relating.ArticlesAsync([.. articles.Select(id => id.Value)], ct)).ToDictionary(article => article.Id);
        await using (var session = await _relating.BeginWriteAsync(ct))
        {
            story = new(await _relating.StartStoryAsync(session, stored[articles[0].Value]));
            if (follows is not null)
                await _relating.FollowAsync(session, story.Value, follows);
            foreach (var id in articles)
            {
                var page = _pages[id];
                await _relating.AssignAsync(session, stored[id.Value], story.Value, page.CopyOf?.Value, [new("shared names", .8, "Minamihama")], StoryIndex.Read(Telling.ArticleOf(stored[id.Value])).ToBytes());
            }

            await session.CommitAsync(ct);
        }

        await _relating.TellAsync([Told(story, title, _pages[articles[0]].Language, coverage, articles)], ct);
        await _relating.WriteEventDatesAsync([(story.Value, eventDate)], ct);
        return story;
    }

    private ToldStory Told(StoryId story, string title, string language, Coverage coverage, IReadOnlyList<ArticleId> articles) => new()
    {
        Id = story.Value,
        Title = title,
        TitleLanguage = language,
        Coverage = coverage.Story,
        Summary = new Summary(coverage.Summary),
        Profile = StoryProfile.Of([.. articles.Select(id => new Article { Id = id.Value, Title = _pages[id].Title, Text = _pages[id].Text })]),
    };

    private static Claim Said(string text, params (ArticleId Article, string Outlet, string Sentence)[] by) =>
        new() { Text = text, Sentences = [.. by.Select(said => new ClaimSentence(said.Article.Value, said.Outlet, said.Sentence))] };

    private static StoryCoverage NoCoverage { get; } = new() { Agreed = [], Only = [], Differing = [] };

    private sealed record Coverage(StoryCoverage Story, IReadOnlyList<SummarySentence> Summary)
    {
        public static Coverage None { get; } = new(NoCoverage, []);
    }

    private sealed record Page(string Outlet, string Language, string? Title, string At, string Text)
    {
        public string? Credit { get; init; }
        public ArticleId? CopyOf { get; init; }
        public IReadOnlyList<string> Authors { get; init; } = [];
        public string? Subtitle { get; init; }
        public TextExtent Extent { get; init; }
        public IReadOnlyList<string> Categories { get; init; } = ["coast"];
    }

    public const string Subtitle = "Fourteen people were hurt, and the railway along the coast stands still.";
    public const string Title = "Storm surge breaks through sea wall at Minamihama, 14 hurt";

    private const string VoteText =
        """
        The council of Minamihama voted on Monday to raise the town's sea wall by two metres, after four hours of debate.

        Mayor Haruka Ono said work would begin in the autumn of 2026, once the fishing season is over. The cost is put at 3.1 billion yen.

        Two members voted against. They had asked for a survey of the old blocks first.
        """;

    private const string HeadlessText =
        """
        After four hours of debate the council of Minamihama has decided that its sea wall will grow by two metres, and that the harbour road will be moved inland to make room for the wider foot that the new wall needs.

        Harbour Minister Haruka Ono spoke by phone with Estrian secretary Lyle Orson on Monday. Holm told reporters that no house would have to give way. Holm and Orson will meet in May.
        """;

    private const string WireText =
        """
        A storm surge broke through the sea wall at Minamihama before dawn on Thursday, flooding the lower town.

        The prefecture said 14 people were hurt, two of them seriously. The breach is 40 metres wide, the coast guard said.

        The operator said the railway along the coast is closed until the weekend. Some 900 households are without power, and the harbour is closed to all but rescue boats.

        “We heard it before we saw it,” said Sae Morita, who keeps a boatyard behind the wall. “Then the street was a river.”

        Minamihama voted last year to raise the wall by two metres. Work had not begun.
        """;

    private const string GazetteText =
        """
        The sea wall at Minamihama gave way before dawn on Thursday. At least 12 people were treated at the town hospital.

        Repairs to that stretch had been planned for next spring, two officials said. A survey in June had found cracks in three of its blocks.

        Mayor Haruka Ono said the town would ask the prefecture for pumps. “First the water has to go,” she said. “Then we will ask who knew what.”
        """;

    private const string JapaneseText =
        """
        18日未明、高潮により南浜町の防波堤が決壊した。県によると14人がけがをした。

        海岸沿いの鉄道は週末まで運休する。町は小学校2校に避難所を開設した。
        """;

    private const string IndonesianText =
        """
        Tanggul laut di Minamihama jebol pada Kamis dini hari. Belasan orang luka-luka, kata pejabat setempat.

        Bagian yang jebol selebar 60 meter. Air masih menggenangi kota bawah hingga siang.
        """;

    private static readonly (string Outlet, string Language, string Title, string At, string Text)[] Loners =
    [
        ("南浜日報", "ja", "サンマの初水揚げ、昨年の三倍 南浜漁港", "2025-09-17T03:00Z", "南浜漁港で17日、今季初のサンマが水揚げされた。量は昨年の同じ日の三倍にあたる12トンで、市場には朝早くから仲買人の声が響いた。"),
        ("海桥日报", "zh", "白鹭湾新轮渡航线下月开通，票价降三成", "2025-09-16T02:00Z", "白鹭湾至南岸的新轮渡航线将于下月一日开通，票价比原航线低三成。运营方表示，高峰时段每二十分钟一班。"),
        ("Kabar Pesisir", "id", "Nelayan Teluk Bakau tanam sepuluh ribu bibit bakau", "2025-09-15T04:00Z", "Nelayan Teluk Bakau menanam sepuluh ribu bibit bakau di sepanjang pantai yang tergerus ombak. Kegiatan itu diikuti warga dari empat desa."),
        ("مرفأ اليوم", "ar", "افتتاح سوق السمك الجديد في مرفأ الزيتون", "2025-09-14T09:00Z", "افتتح صباح الأحد سوق السمك الجديد في مرفأ الزيتون بعد عامين من أعمال البناء، ويضم السوق ستين متجرا ومطعما على الواجهة البحرية."),
        ("Tidewater Gazette", "en", "Ferry line adds a night boat for the shift workers of the north quay", "2025-09-13T09:00Z", "The ferry company will run a boat at half past two each night from October, after a petition by nurses and dockers of the north quay."),
        ("Inland Post", "en", "Library of Oakridge lends out telescopes", "2025-09-12T09:00Z", "The library of Oakridge has begun to lend out six small telescopes, each with a booklet on what can be seen from a dark garden this autumn."),
    ];
}
