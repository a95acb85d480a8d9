<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About Consortium Atlas</source>
        <translation>关于联合体图谱</translation>
    </message>
    <message>
        <source>Consortium Atlas</source>
        <translation>联合体图谱</translation>
    </message>
    <message>
        <source>Browses registries of industrial consortia: who leads, who is a member, where and in which industry; in tables, a region view and charts, on paper and in files.</source>
        <translation>浏览产业联合体名录：由谁牵头、有哪些成员、在什么地方、属于哪个行业；可用表格、区域和图表查看，也可打印和导出。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Consortia&lt;/b&gt; are the numbered rows of a list. &lt;b&gt;Organisations&lt;/b&gt; are legal bodies, each counted once, however many consortia it is in. &lt;b&gt;Memberships&lt;/b&gt; are organisations in consortia: one that is in two consortia has two.</source>
        <translation>&lt;b&gt;联合体&lt;/b&gt;是名单中带序号的一行。&lt;b&gt;单位&lt;/b&gt;是法人单位，不论参加几个联合体，每家只计一次。&lt;b&gt;成员关系&lt;/b&gt;是单位参加联合体的关系：一家单位参加两个联合体，计两项。</translation>
    </message>
    <message>
        <source>A number beside a value says how many there would be if that value were chosen; the choice in a field does not shrink that field&apos;s own numbers. A province includes the places in it. A consortium of several industries counts in each of them.</source>
        <translation>选项旁的数字表示选中该选项后的数量；在一个字段中所作的选择，不影响该字段自身各选项的数字。省份包含其所辖地方。涉及多个行业的联合体，在各行业中分别计数。</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>&lt;b&gt;Published&lt;/b&gt; is what the list says: number, name, place, members and roles. &lt;b&gt;Derived&lt;/b&gt; by this program are the kind and the home of an organisation and the industries of a consortium; the inspector shows what each rests on. What cannot be determined is counted as unknown.</source>
        <translation>&lt;b&gt;公布的内容&lt;/b&gt;即名单所载：序号、名称、地方、成员和角色。&lt;b&gt;推定的内容&lt;/b&gt;由本程序得出：单位类型、单位所在地和联合体的行业；各项依据见“详情”。无法判断的，计为未知。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open registry…</source>
        <translation>打开名录…(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;read-only…</source>
        <translation>以只读方式打开…(&amp;R)</translation>
    </message>
    <message>
        <source>My &amp;own registry</source>
        <translation>我的名录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save a copy of the registry…</source>
        <translation>保存名录副本…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export tables…</source>
        <translation>导出表格…(&amp;E)</translation>
    </message>
    <message>
        <source>Print pre&amp;view of this page…</source>
        <translation>本页打印预览…(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Print this page…</source>
        <translation>打印本页…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy the selected rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Consortia</source>
        <translation>联合体(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>单位(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>图表(&amp;H)</translation>
    </message>
    <message>
        <source>Facet &amp;panel</source>
        <translation>筛选面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>详情(&amp;I)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Check the registry</source>
        <translation>检查名录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Preview the full report…</source>
        <translation>预览完整报告…(&amp;P)</translation>
    </message>
    <message>
        <source>Full report as P&amp;DF…</source>
        <translation>完整报告存为 PDF…(&amp;D)</translation>
    </message>
    <message>
        <source>Full report as &amp;HTML…</source>
        <translation>完整报告存为 HTML…(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;rint the full report…</source>
        <translation>打印完整报告…(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;How it is counted</source>
        <translation>统计口径(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Consortium Atlas</source>
        <translation>关于联合体图谱(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>待核对(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo the latest change</source>
        <translation>撤销最近一次更改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>更改历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Memberships</source>
        <translation>成员(&amp;M)</translation>
    </message>
    <message>
        <source>Matri&amp;x</source>
        <translation>矩阵(&amp;X)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>Col&amp;umns…</source>
        <translation>列(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a &amp;view…</source>
        <translation>选择视图(&amp;V)…</translation>
    </message>
    <message>
        <source>Save as a vie&amp;w…</source>
        <translation>存为视图(&amp;W)…</translation>
    </message>
    <message>
        <source>Copy as a co&amp;mmand line</source>
        <translation>复制为命令行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Dim instead of hiding</source>
        <translation>变淡而不隐藏(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New registry…</source>
        <translation>新建名录…(&amp;N)</translation>
    </message>
    <message>
        <source>Reloa&amp;d the registry</source>
        <translation>重新载入名录(&amp;D)</translation>
    </message>
    <message>
        <source>Import a &amp;list…</source>
        <translation>导入名单(&amp;L)…</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation>从剪贴板导入(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy without &amp;headers</source>
        <translation>复制（不含表头）(&amp;H)</translation>
    </message>
    <message>
        <source>Rename, delete and reorder vie&amp;ws…</source>
        <translation>视图改名、删除和排序(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Fill from a reference list…</source>
        <translation>按参考名单补全(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a bar&apos;s description, for example: Lead: 1 membership</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单位类型</translation>
    </message>
    <message>
        <source>Basis of kind</source>
        <translation>单位类型依据</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>单位所在地</translation>
    </message>
    <message>
        <source>Basis of home</source>
        <translation>单位所在地依据</translation>
    </message>
    <message>
        <source>Consortia</source>
        <translation>联合体数</translation>
    </message>
    <message>
        <source>Leads in</source>
        <translation>牵头数</translation>
    </message>
    <message>
        <source>Consortium numbers</source>
        <translation>联合体序号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Role as published</source>
        <translation>角色（原文）</translation>
    </message>
    <message>
        <source>Industry led</source>
        <translation>牵头行业</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>跟进状态</translation>
    </message>
    <message>
        <source>List published</source>
        <translation>名单发布日期</translation>
    </message>
    <message>
        <source>Lead subject</source>
        <translation>依托主体</translation>
    </message>
    <message>
        <source>Short list name</source>
        <translation>名单简称</translation>
    </message>
    <message>
        <source>Members of the consortium in the whole registry. “1 of 5”: 1 of them matches the filter.</source>
        <translation>该联合体在整个名录中的成员数。“1/5”表示其中 1 家符合筛选。</translation>
    </message>
    <message>
        <source>Matching members</source>
        <translation>符合筛选的成员数</translation>
    </message>
    <message>
        <source>Consortia that the organisation is in, in the whole registry. “1 of 5”: 1 of them matches the filter.</source>
        <translation>该单位在整个名录中所在的联合体数。“1/5”表示其中 1 个符合筛选。</translation>
    </message>
    <message>
        <source>Matching consortia</source>
        <translation>符合筛选的联合体数</translation>
    </message>
    <message>
        <source>Consortia that the organisation is in by a membership that matches the filter.</source>
        <translation>该单位以符合筛选的成员身份所在的联合体数。</translation>
    </message>
    <message>
        <source>Memberships in which the organisation leads, co-leads or leads an industry, in the whole registry. “1 of 2”: 1 of them matches the filter.</source>
        <translation>该单位在整个名录中担任牵头、联合牵头或行业牵头的次数。“1/2”表示其中 1 次符合筛选。</translation>
    </message>
    <message>
        <source>Matching leads</source>
        <translation>符合筛选的牵头数</translation>
    </message>
    <message>
        <source>Memberships that match the filter in which the organisation leads, co-leads or leads an industry.</source>
        <translation>该单位符合筛选的牵头、联合牵头或行业牵头次数。</translation>
    </message>
    <message>
        <source>Numbers of all consortia that the organisation is in. ● marks those that match the filter where others do not.</source>
        <translation>该单位所在全部联合体的序号；仅部分符合筛选时，以 ● 标示符合的。</translation>
    </message>
    <message>
        <source>Basis of role</source>
        <translation>角色依据</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>成员顺序</translation>
    </message>
    <message>
        <source>Matching consortium numbers</source>
        <translation>符合筛选的联合体序号</translation>
    </message>
    <message>
        <source>Numbers of the consortia that the organisation is in by a membership that matches the filter.</source>
        <translation>单位所在、且其成员关系符合筛选的联合体的序号。</translation>
    </message>
    <message>
        <source>Recommending authority</source>
        <translation>推荐单位</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Codes that the lists give for the organisation: unified social credit codes.</source>
        <translation>名单所列的单位代码：统一社会信用代码。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is not enough memory for a picture of %1 x %2 pixels.</source>
        <translation>内存不足，无法生成 %1 x %2 像素的图片。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>无法写入标准输出：%1。</translation>
    </message>
    <message>
        <source>There is no consortium “%1”.</source>
        <translation>没有联合体“%1”。</translation>
    </message>
    <message>
        <source>There is no organisation “%1”.</source>
        <translation>没有单位“%1”。</translation>
    </message>
    <message>
        <source>Columns to print, in this order.</source>
        <translation>要输出的列，按此顺序。</translation>
    </message>
    <message>
        <source>text, csv, tsv or json.</source>
        <translation>text、csv、tsv 或 json。</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text 或 json。</translation>
    </message>
    <message>
        <source>seat, home, industry, role, kind, subject, programme or state.</source>
        <translation>seat、home、industry、role、kind、subject、programme 或 state。</translation>
    </message>
    <message>
        <source>What is counted: consortia, organisations or memberships.</source>
        <translation>计数对象：consortia、organisations 或 memberships。</translation>
    </message>
    <message>
        <source>text, csv or json.</source>
        <translation>text、csv 或 json。</translation>
    </message>
    <message>
        <source>The programme that the list belongs to.</source>
        <translation>名单所属的专项行动。</translation>
    </message>
    <message>
        <source>Only show what would change.</source>
        <translation>只显示将有哪些变化。</translation>
    </message>
    <message>
        <source>consortia, organisations, memberships or all.</source>
        <translation>consortia、organisations、memberships 或 all。</translation>
    </message>
    <message>
        <source>Size of the picture in pixels, for example 1200x800.</source>
        <translation>图片尺寸，单位像素，例如 1200x800。</translation>
    </message>
    <message>
        <source>Prints the records of a registry.</source>
        <translation>列出名录中的记录。</translation>
    </message>
    <message>
        <source>Counts consortia, organisations or memberships by a field.</source>
        <translation>按字段统计联合体、单位或成员关系。</translation>
    </message>
    <message>
        <source>The registry to use instead of your own.</source>
        <translation>使用此名录，不用自己的名录。</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Browses registries of industrial consortia. Without a command it opens the window.</source>
        <translation>浏览产业联合体名录。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>It can be %1.</source>
        <translation>可以是 %1。</translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation>缺少参数。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>参数“%1”多余。</translation>
    </message>
    <message>
        <source>The commands are %1.</source>
        <translation>命令有 %1。</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>没有可打开窗口的显示设备。</translation>
    </message>
    <message>
        <source>Nothing was opened. The commands work without one: “%1 --help” lists them.</source>
        <translation>未打开窗口。各命令不需要显示设备，见“%1 --help”。</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <extracomment>list of counts with their units, then a file</extracomment>
        <translation>已将 %1写入“%2”。</translation>
    </message>
    <message>
        <source>Tables are counted from 1.</source>
        <translation>表格从 1 开始编号。</translation>
    </message>
    <message>
        <source>“%1” cannot be used for %2.</source>
        <translation>“%1”不能用于 %2。</translation>
    </message>
    <message>
        <source>Which programme does the list belong to?</source>
        <translation>名单属于哪个专项行动？</translation>
    </message>
    <message>
        <source>Name it with --programme.</source>
        <translation>请用 --programme 指明。</translation>
    </message>
    <message>
        <source>Name it with --programme; the registry has %1.</source>
        <translation>请用 --programme 指明；名录中有：%1。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>名单：%1</translation>
    </message>
    <message>
        <source>Programme: %1</source>
        <translation>专项行动：%1</translation>
    </message>
    <message>
        <source>The list has %1, %2 and %3.</source>
        <translation>名单中有 %1、%2、%3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a kind of change and how many consortia have it: &quot;New: 2&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Consortia: %1</source>
        <translation>联合体：%1</translation>
    </message>
    <message>
        <source>Nothing was written: this only shows what would change.</source>
        <translation>未写入任何内容：这里只显示将有哪些变化。</translation>
    </message>
    <message>
        <source>Written to %1. Organisations: %2 added, %3 removed. Memberships: %4 added, %5 removed.</source>
        <translation>已写入“%1”。单位：新增 %2 家，移除 %3 家。成员关系：新增 %4 项，移除 %5 项。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>“%1”是文件夹。</translation>
    </message>
    <message>
        <source>Nothing was written. Name a file in it.</source>
        <translation>未写入任何内容。请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 is the registry itself.</source>
        <translation>“%1”就是名录本身。</translation>
    </message>
    <message>
        <source>It was not changed. Name another file.</source>
        <translation>该文件未作更改。请指定其他文件。</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>第 %1 个字符：%2</translation>
    </message>
    <message>
        <source>The filter cannot be understood.</source>
        <translation>无法理解筛选条件。</translation>
    </message>
    <message>
        <source>--%1 is for consortia, organisations and memberships.</source>
        <translation>--%1 只用于 consortia、organisations 和 memberships。</translation>
    </message>
    <message>
        <source>No follow-ups are recorded.</source>
        <translation>没有季度跟进记录。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>没有列“%1”。</translation>
    </message>
    <message>
        <source>The columns are %1.</source>
        <translation>可用的列有 %1。</translation>
    </message>
    <message>
        <source>It can be asc or desc.</source>
        <translation>可以是 asc 或 desc。</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the folder writable, or name a registry with --registry.</source>
        <translation>未作任何更改。请使该文件夹可写，或用 --registry 指定名录。</translation>
    </message>
    <message>
        <source>First use: the bundled list</source>
        <translation>首次使用：内置名单</translation>
    </message>
    <message>
        <source>There is no registry %1.</source>
        <translation>没有名录“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n 份名单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the journal</source>
        <translation>
            <numerusform>%n 条变更记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry %1 is not sound.</source>
        <translation>名录“%1”有问题。</translation>
    </message>
    <message>
        <source>The registry %1 is sound.</source>
        <translation>名录“%1”完好。</translation>
    </message>
    <message>
        <source>The registry was copied to %1.</source>
        <translation>名录已复制到“%1”。</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>图片已写入“%1”。</translation>
    </message>
    <message>
        <source>--paper is for pdf; %1 has no pages.</source>
        <translation>--paper 只用于 pdf；%1 不分页。</translation>
    </message>
    <message>
        <source>The report of %1 was written to %2.</source>
        <translation>%1的报告已写入“%2”。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a value such as &quot;Issuer: …&quot;, %2 what it rests on, such as &quot;from the title&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（全部 %2）</translation>
    </message>
    <message>
        <source>undone by %1</source>
        <translation>已被 %1 撤销</translation>
    </message>
    <message>
        <source>undoes %1</source>
        <translation>撤销了 %1</translation>
    </message>
    <message>
        <source>Change no.</source>
        <translation>变更号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>新增行</translation>
    </message>
    <message>
        <source>Rows changed</source>
        <translation>修改行</translation>
    </message>
    <message>
        <source>Rows removed</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>“consortium-atlas history” lists them.</source>
        <translation>“consortium-atlas history”可列出所有变更。</translation>
    </message>
    <message>
        <source>Change %1 was undone, as change %2.</source>
        <translation>变更 %1 已撤销，记为变更 %2。</translation>
    </message>
    <message>
        <source>The registry has no list “%1”.</source>
        <translation>名录中没有名单“%1”。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>It can be utf-8, gb18030, utf-16le or utf-16be.</source>
        <translation>可用 utf-8、gb18030、utf-16le 或 utf-16be。</translation>
    </message>
    <message>
        <source>The view to open the window with.</source>
        <translation>打开窗口时使用的视图。</translation>
    </message>
    <message>
        <source>A saved view instead of a filter: its name, or all, shared, several_leads or unknown_homes.</source>
        <translation>用已保存的视图代替筛选条件：视图的名称，或者 all、shared、several_leads、unknown_homes。</translation>
    </message>
    <message>
        <source>A view has a filter of its own.</source>
        <translation>视图自带筛选条件。</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>没有名为“%1”的视图。</translation>
    </message>
    <message>
        <source>The views are %1.</source>
        <translation>可用的视图有：%1。</translation>
    </message>
    <message>
        <source>“%1” does not name two fields.</source>
        <translation>“%1”不是两个字段。</translation>
    </message>
    <message>
        <source>For example --cross industry,seat. Fields: seat, home, industry, role, kind, subject, programme, state.</source>
        <translation>例如 --cross industry,seat。字段：seat、home、industry、role、kind、subject、programme、state。</translation>
    </message>
    <message>
        <source>--at-least is for organisations and consortia, not for --cross.</source>
        <translation>--at-least 用于单位与联合体的矩阵，不能与 --cross 同用。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of long imports were not compared with the journal, which has no copies of them.</source>
        <translation>
            <numerusform>批量导入的 %n 行在变更记录中没有副本，未作比对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written. Choose a smaller --size.</source>
        <translation>未写入任何内容。请用 --size 指定较小的尺寸。</translation>
    </message>
    <message>
        <source>The output is incomplete. Free some space, or write it somewhere else.</source>
        <translation>已输出的内容不完整。请腾出空间，或输出到其他位置。</translation>
    </message>
    <message>
        <source>Give the id of the one you mean:</source>
        <translation>请用编号指明是哪一条：</translation>
    </message>
    <message>
        <source>“%1” matches %2 records.</source>
        <translation>“%1”可指 %2 条记录。</translation>
    </message>
    <message>
        <source>“consortium-atlas list consortia” lists them all.</source>
        <translation>用“consortium-atlas list consortia”可列出全部联合体。</translation>
    </message>
    <message>
        <source>“consortium-atlas list organisations” lists them all.</source>
        <translation>用“consortium-atlas list organisations”可列出全部单位。</translation>
    </message>
    <message>
        <source>A filter, written as in the search box: 省份:浙江 角色:牵头 or seat:Zhejiang role:lead.</source>
        <translation>筛选条件，写法与搜索框相同，例如 省份:浙江 角色:牵头 或 seat:Zhejiang role:lead。</translation>
    </message>
    <message>
        <source>Columns to sort by, separated by commas; -FIELD or FIELD:desc for descending order.</source>
        <translation>按此列排序；倒序写 -FIELD 或 FIELD:desc。多列用逗号分隔。</translation>
    </message>
    <message>
        <source>Also print values that no record has.</source>
        <translation>没有记录的选项也列出。</translation>
    </message>
    <message>
        <source>Which table of the file to read, counting from 1.</source>
        <translation>读取文件中的第几张表，从 1 开始。</translation>
    </message>
    <message>
        <source>Encoding of csv and tsv files: utf-8-bom, utf-8 or gb18030.</source>
        <translation>csv 和 tsv 的编码：utf-8-bom、utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>Paper size of a PDF: A4, A3, A5 or Letter.</source>
        <translation>PDF 的纸张：A4、A3、A5 或 Letter。</translation>
    </message>
    <message>
        <source>Style of the report: plain.</source>
        <translation>报告的样式：plain。</translation>
    </message>
    <message>
        <source>Which place the region view counts by: seat or home.</source>
        <translation>区域按哪种所在地统计：seat 或 home。</translation>
    </message>
    <message>
        <source>Replace an existing file.</source>
        <translation>替换已有文件。</translation>
    </message>
    <message>
        <source>Prints one record with everything that is known about it.</source>
        <translation>显示一条记录的全部已知内容。</translation>
    </message>
    <message>
        <source>Imports a published list into the registry, whole or not at all.</source>
        <translation>将公布的名单导入名录；要么全部导入，要么不作更改。</translation>
    </message>
    <message>
        <source>Exports records to a file; the file extension sets the format.</source>
        <translation>将记录写入文件；格式由扩展名决定。</translation>
    </message>
    <message>
        <source>Writes a report to a file; the file extension sets the format.</source>
        <translation>将报告写入文件；格式由扩展名决定。</translation>
    </message>
    <message>
        <source>Draws a page of the window to a file; the file extension sets the format.</source>
        <translation>将窗口的一页画成图片文件；格式由扩展名决定。</translation>
    </message>
    <message>
        <source>Checks the whole registry and reports any problems.</source>
        <translation>检查整个名录并报告问题。</translation>
    </message>
    <message>
        <source>Copies the registry to a file.</source>
        <translation>将名录复制为一个文件。</translation>
    </message>
    <message>
        <source>zh_CN or en; the system language by default.</source>
        <translation>zh_CN 或 en；不指定时用系统语言。</translation>
    </message>
    <message>
        <source>Run “%1 COMMAND --help” for details.</source>
        <translation>各命令的用法见“%1 COMMAND --help”。</translation>
    </message>
    <message>
        <source>Run “%1 --help” for details.</source>
        <translation>用法见“%1 --help”。</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program.</source>
        <translation>本程序没有语言“%1”。</translation>
    </message>
    <message>
        <source>There is no command or file named “%1”.</source>
        <translation>没有名为“%1”的命令或文件。</translation>
    </message>
    <message>
        <source>A %1 file holds only one table.</source>
        <translation>%1 文件只能存一张表，不能存全部。</translation>
    </message>
    <message>
        <source>Use --what consortia, organisations or memberships, or export to xlsx or json.</source>
        <translation>请用 --what 指定 consortia、organisations 或 memberships，或写成 xlsx、json。</translation>
    </message>
    <message>
        <source>--encoding is for csv and tsv; the encoding of %1 is fixed.</source>
        <translation>--encoding 只用于 csv 和 tsv；%1 的编码是固定的。</translation>
    </message>
    <message>
        <source>“%1” is not a table number.</source>
        <translation>“%1”不是表格的序号。</translation>
    </message>
    <message>
        <source>Nothing was written: the registry %1 already has all of it.</source>
        <translation>未写入任何内容：名录“%1”中已有全部内容。</translation>
    </message>
    <message>
        <source>Backup from before this change: %1</source>
        <translation>变更前的备份：%1</translation>
    </message>
    <message>
        <source>The file extension of “%1” is not supported.</source>
        <translation>“%1”的扩展名不是可写出的格式。</translation>
    </message>
    <message>
        <source>The registry has no lists.</source>
        <translation>名录中没有名单。</translation>
    </message>
    <message>
        <source>“%1” is not a sort direction.</source>
        <translation>“%1”不是排序方式。</translation>
    </message>
    <message>
        <source>The folder %1 for your registry cannot be created.</source>
        <translation>无法建立存放名录的文件夹“%1”。</translation>
    </message>
    <message>
        <source>Nothing was changed. Keep a copy of the file, and continue with a backup.</source>
        <translation>未作任何更改。请保留该文件的副本，改用备份继续工作。</translation>
    </message>
    <message>
        <source>The file %1 already exists.</source>
        <translation>已有文件“%1”。</translation>
    </message>
    <message>
        <source>It was not changed. Name another file, or use --force to replace it.</source>
        <translation>该文件未作更改。请指定其他文件，或用 --force 替换。</translation>
    </message>
    <message>
        <source>“%1” is not a valid picture size.</source>
        <translation>“%1”不是图片尺寸。</translation>
    </message>
    <message>
        <source>Give width x height in pixels, each from %1 to %2, for example 1200x800.</source>
        <translation>写法为宽x高，单位像素，各在 %1 至 %2 之间，例如 1200x800。</translation>
    </message>
    <message>
        <source>--by is missing: which field should be counted by?</source>
        <translation>缺少 --by：按什么统计？</translation>
    </message>
    <message>
        <source>Which column holds a field (number, name, place, members, lead, industry, recommending, role or code; kept for none): its column header, or its number counting from 1. Can be repeated.</source>
        <translation>哪一列是某个字段（number、name、place、members、lead、industry、recommending、role 或 code；kept 表示只保留）：表头文字，或从 1 起的列号。可重复使用。</translation>
    </message>
    <message>
        <source>Shows how two registries, or a registry and a list, differ.</source>
        <translation>比较两个名录，或一个名录与一份名单。</translation>
    </message>
    <message>
        <source>Lists every change to the registry, newest first.</source>
        <translation>列出名录的所有变更，最新的在前。</translation>
    </message>
    <message>
        <source>Undoes a change: the latest one, or the one that is given.</source>
        <translation>撤销一次变更：最近的一次，或指定的一次。</translation>
    </message>
    <message>
        <source>“%1” is not a change number.</source>
        <translation>“%1”不是变更的编号。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were restored.</source>
        <translation>
            <numerusform>恢复了 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoding of text and web pages, where it is detected wrongly: utf-8, gb18030, utf-16le or utf-16be.</source>
        <translation>文本和网页的编码，判断有误时指定：utf-8、gb18030、utf-16le 或 utf-16be。</translation>
    </message>
    <message>
        <source>The list in the registry that this one is another edition of.</source>
        <translation>名录中的哪份名单，本名单是它的另一版。</translation>
    </message>
    <message>
        <source>Import it as a separate list, although the registry already has its consortia.</source>
        <translation>作为另一份名单导入，尽管名录中已有这些联合体。</translation>
    </message>
    <message>
        <source>The registry already has %1 of the %2 consortia of this list, in “%3”.</source>
        <translation>本名单的 %2 个联合体中，有 %1 个已在名录的“%3”里。</translation>
    </message>
    <message>
        <source>Use --edition-of %1 if this is another edition of that list, or --new-list if it is a different list.</source>
        <translation>如果是同一份名单的另一版，请加 --edition-of %1；如果是另一份名单，请加 --new-list。</translation>
    </message>
    <message>
        <source>“consortium-atlas list notices” shows their titles.</source>
        <translation>用“consortium-atlas list notices”可查看各名单的标题。</translation>
    </message>
    <message>
        <source>What the region view and the matrix count: consortia, organisations or memberships.</source>
        <translation>区域图和矩阵的计数对象：联合体、单位或成员。</translation>
    </message>
    <message>
        <source>Two fields to set against each other in the matrix, for example industry,seat; organisations and consortia by default.</source>
        <translation>矩阵对照的两个字段，例如 industry,seat；不写则为单位与联合体。</translation>
    </message>
    <message>
        <source>The matrix shows organisations in at least this many consortia; 2 by default.</source>
        <translation>矩阵只列至少在这么多个联合体中的单位；默认为 2。</translation>
    </message>
    <message>
        <source>--view and --filter cannot be used together.</source>
        <translation>--view 和 --filter 不能同时使用。</translation>
    </message>
    <message>
        <source>“%1” is not a number of consortia: 1 or more is needed.</source>
        <translation>“%1”不是联合体数，应为 1 或更大的整数。</translation>
    </message>
    <message>
        <source>--by is only for regions, and --unit only for regions and matrix.</source>
        <translation>--by 用于区域页，--unit 用于区域页和矩阵页。</translation>
    </message>
    <message>
        <source>--cross and --at-least are only for matrix.</source>
        <translation>--cross 和 --at-least 用于矩阵页。</translation>
    </message>
    <message>
        <source>The matrix of organisations and consortia has no --unit; use --cross.</source>
        <translation>单位与联合体的矩阵没有 --unit，请使用 --cross。</translation>
    </message>
    <message>
        <source>Your registry was brought up to date. Backup of the previous version: %1</source>
        <translation>您的名录已更新到新格式。更新前的备份：%1</translation>
    </message>
    <message>
        <source>Was it taken from a shell variable that is not set? Nothing was done.</source>
        <translation>是否用了未设置的 shell 变量？未执行任何操作。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>有一个参数为空。</translation>
    </message>
    <message>
        <source>The value of --%1 is empty.</source>
        <translation>--%1 的值为空。</translation>
    </message>
    <message>
        <source>The window shows one registry, and two are named.</source>
        <translation>窗口只能显示一个名录，却指定了两个。</translation>
    </message>
    <message>
        <source>Leave out “%1” or --registry.</source>
        <translation>请去掉“%1”或 --registry。</translation>
    </message>
    <message>
        <source>Without the bundled list: regions and industries only.</source>
        <translation>不含内置名单，只有地区和行业。</translation>
    </message>
    <message>
        <source>Creates a registry with the bundled list; never replaces a file.</source>
        <translation>新建含内置名单的名录；不会替换已有文件。</translation>
    </message>
    <message>
        <source>The registry is empty: it has no list yet.</source>
        <translation>名录为空，尚无名单。</translation>
    </message>
    <message>
        <source>Nothing was created. Name a file in it.</source>
        <translation>未新建任何文件。请指定其中的文件。</translation>
    </message>
    <message>
        <source>It was not changed. Name another file, or use this one with “--registry %1” if it is a registry.</source>
        <translation>该文件未作更改。请指定其他文件；如果它就是名录，请用“--registry %1”。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>Nothing was created. Create the folder first, or name a file elsewhere.</source>
        <translation>未新建任何文件。请先建立该文件夹，或将文件放在别处。</translation>
    </message>
    <message>
        <source>Nothing was created. Name a file in a folder that you can write to.</source>
        <translation>未新建任何文件。请将文件放在可写的文件夹中。</translation>
    </message>
    <message>
        <source>Created an empty registry: %1</source>
        <translation>已新建空名录：%1</translation>
    </message>
    <message>
        <source>Created a registry with the bundled list: %1</source>
        <translation>已新建含内置名单的名录：%1</translation>
    </message>
    <message>
        <source>Import a list with “%1”.</source>
        <translation>导入名单请用“%1”。</translation>
    </message>
    <message>
        <source>--registry cannot be used with “%1”.</source>
        <translation>“%1”不能与 --registry 同用。</translation>
    </message>
    <message>
        <source>Name the file to create as the argument: consortium-atlas new FILE</source>
        <translation>请将要新建的文件写作参数：consortium-atlas new FILE</translation>
    </message>
    <message>
        <source>New, empty registry</source>
        <translation>新建空名录</translation>
    </message>
    <message>
        <source>New registry with the bundled list</source>
        <translation>新建含内置名单的名录</translation>
    </message>
    <message>
        <source>Nothing was changed. “%1” creates it with the bundled list; with --empty it has no list yet.</source>
        <translation>未作任何更改。用“%1”可新建含内置名单的名录，加 --empty 则不含名单。</translation>
    </message>
    <message>
        <source>Without --registry your own registry is used.</source>
        <translation>不写 --registry 时用自己的名录。</translation>
    </message>
    <message>
        <source>There is nothing to compare: neither has a list.</source>
        <translation>没有可比较的内容：两边都没有名单。</translation>
    </message>
    <message>
        <source>If it is a published list, import it with “%1”.</source>
        <translation>如果它是公布的名单，请用“%1”导入。</translation>
    </message>
    <message>
        <source>Name the file of a registry, or create one with “%1”.</source>
        <translation>请指定名录文件，或用“%1”新建。</translation>
    </message>
    <message>
        <source>Nothing was changed. Its folder does not exist either: create the folder first, then “%1” creates the registry.</source>
        <translation>未作任何更改。所在文件夹也不存在：请先建立该文件夹，再用“%1”新建名录。</translation>
    </message>
    <message>
        <source>The registry was copied to %1, but it is damaged.</source>
        <translation>名录已复制到 %1，但名录已损坏。</translation>
    </message>
    <message>
        <source>The copy is damaged in the same way: continue with an earlier backup that is sound.</source>
        <translation>副本同样已损坏：请改用较早的完好备份。</translation>
    </message>
    <message>
        <source>%1 of the file:</source>
        <translation>文件中%1的部分：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be number, name, place, members, lead, industry, recommending, role, code or kept, then = and a column: its header or its number.</source>
        <translation>可写 number、name、place、members、lead、industry、recommending、role、code 或 kept，再写 = 和某一列：表头文字或列号。</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>The folder %1 is write-protected.</source>
        <translation>文件夹“%1”不可写。</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>没有“%1”这个选项。</translation>
    </message>
    <message>
        <source>To pass it as an argument, put -- before it: -- %1</source>
        <translation>如要作为参数，请在前面加 --：-- %1</translation>
    </message>
    <message>
        <source>The counts add up to more than the total, because what has several of the values is counted under each of them.</source>
        <translation>各项相加大于合计：同时属于几项的，在每一项中各计一次。</translation>
    </message>
    <message>
        <source>The places that are indented are included in the province above them.</source>
        <translation>缩进的地方已计入其上方的省份。</translation>
    </message>
    <message numerus="yes">
        <source>Recommending authority added to %n consortium(s).</source>
        <extracomment>consortia whose published cells are the same as before</extracomment>
        <translation>
            <numerusform>已补充 %n 个联合体的推荐单位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes of organisations: %1 added. Former and short names: %2 added.</source>
        <translation>单位代码：新增 %1 个；曾用名和简称：新增 %2 个。</translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation>没有名单“%1”。</translation>
    </message>
    <message>
        <source>“consortium-atlas list notices” lists them all.</source>
        <translation>“consortium-atlas list notices” 可列出全部名单。</translation>
    </message>
    <message>
        <source>What became of each part of the file is not known.</source>
        <translation>文件各部分的处理情况没有记录。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Organisations in the list: %1. In the registry: %2. Not in the registry: %3.</source>
        <translation>名单中的单位：%1；其中名录已有：%2，名录没有：%3。</translation>
    </message>
    <message>
        <source>Values that fill a gap: %1. As the registry has them: %2. That differ from the registry: %3. On which the list contradicts itself: %4.</source>
        <translation>可补全：%1；与名录一致：%2；与名录不一致：%3；名单自相矛盾：%4。</translation>
    </message>
    <message>
        <source>A list of organisations without consortia: %1</source>
        <translation>单位参考名单（不含联合体）：%1</translation>
    </message>
    <message>
        <source>Not in the registry, so left out: %1</source>
        <translation>名录中没有、未予采用：%1</translation>
    </message>
    <message>
        <source>Only gaps are filled. What differs is not taken: decide it in the window, with File &gt; Fill from a reference list.</source>
        <translation>只补全未知项。不一致的内容未予采用：请在窗口中用“文件 &gt; 按参考名单补全”逐项决定。</translation>
    </message>
    <message>
        <source>Nothing was written: the list fills no gap of the registry %1.</source>
        <translation>未写入任何内容：名单没有可补全名录“%1”的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Written to %1 as change %2: %n value(s).</source>
        <translation>
            <numerusform>已写入“%1”，变更编号 %2：共 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled from the reference list %1</source>
        <extracomment>why the registry was changed; %1 a file</extracomment>
        <translation>按参考名单“%1”补全</translation>
    </message>
    <message>
        <source>national or local: of a programme that the registry does not have yet.</source>
        <translation>national（全国）或 local（地方）：名录中尚无的专项行动的级别。</translation>
    </message>
    <message>
        <source>The list has no title. It is taken for “%1”, which has the same consortia (--new-list imports it beside that one).</source>
        <translation>该名单没有标题，联合体与“%1”相同，按该名单处理（如需另存为新名单，请用 --new-list）。</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>级别：%1</translation>
    </message>
    <message>
        <source>provincial or municipal</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>national</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Issuer: %1</source>
        <translation>发布单位：%1</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>发布日期：%1</translation>
    </message>
    <message>
        <source>nothing in the file says so; --level local says otherwise</source>
        <translation>文件中没有依据；如为地方行动，请用 --level local</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>, </source>
        <comment>between list entries</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>the last two entries of a list</extracomment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a field and its value: &quot;Kind: University&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>everything in the registry</source>
        <translation>名录中的全部</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <extracomment>%1 numbers of consortia: &quot;In 6 and 8&quot;</extracomment>
        <translation>仅在 %1</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>同在 %1</translation>
    </message>
    <message>
        <source>Organisations</source>
        <comment>head of counts</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Consortia side by side</source>
        <translation>联合体对比</translation>
    </message>
    <message>
        <source>Members and their roles</source>
        <extracomment>a table of members, and how many it has: &quot;Members and their roles (2 of 21)&quot;</extracomment>
        <translation>成员及其角色</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>仅在 A</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>两者皆有</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>仅在 B</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Two filters</source>
        <translation>两个筛选</translation>
    </message>
    <message>
        <source>No chain of shared consortia leads from %1 to %2.</source>
        <translation>从%1到%2没有由共同联合体连成的链。</translation>
    </message>
    <message>
        <source>%1 and %2 are both in %3.</source>
        <extracomment>two organisations, and the consortia that both are in</extracomment>
        <translation>%1和%2同在%3。</translation>
    </message>
    <message>
        <source>%1 and %2 are in no consortium together: %3.</source>
        <extracomment>two organisations, and the steps that lead from the one to the other</extracomment>
        <translation>%1和%2不在同一个联合体：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between steps</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>is in the consortium</source>
        <translation>所在联合体</translation>
    </message>
    <message>
        <source>together with</source>
        <translation>同在其中</translation>
    </message>
    <message>
        <source>How two organisations are connected</source>
        <translation>两个单位之间的联系</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is chosen twice; choose two different organisations.</source>
        <translation>%1是同一个单位，请选择两个不同的单位。</translation>
    </message>
    <message>
        <source>%1 shares %3 with %2</source>
        <extracomment>one organisation, the next one, and the consortium that both are in</extracomment>
        <translation>%1与%2同在%3</translation>
    </message>
</context>
<context>
    <name>FilterScope</name>
    <message>
        <source>consortia seated in %1</source>
        <translation>联合体所在地：%1</translation>
    </message>
    <message>
        <source>organisations from %1</source>
        <translation>单位所在地：%1</translation>
    </message>
    <message>
        <source>industry: %1</source>
        <translation>行业：%1</translation>
    </message>
    <message>
        <source>role: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message>
        <source>kind of organisation: %1</source>
        <translation>单位类型：%1</translation>
    </message>
    <message>
        <source>lead subject: %1</source>
        <translation>依托主体：%1</translation>
    </message>
    <message>
        <source>programme: %1</source>
        <translation>专项行动：%1</translation>
    </message>
    <message>
        <source>follow-up state: %1</source>
        <translation>跟进状态：%1</translation>
    </message>
    <message>
        <source>consortia not seated in %1</source>
        <translation>联合体所在地不含：%1</translation>
    </message>
    <message>
        <source>organisations not from %1</source>
        <translation>单位所在地不含：%1</translation>
    </message>
    <message>
        <source>without industry %1</source>
        <translation>行业不含：%1</translation>
    </message>
    <message>
        <source>without role %1</source>
        <translation>角色不含：%1</translation>
    </message>
    <message>
        <source>without kind of organisation %1</source>
        <translation>单位类型不含：%1</translation>
    </message>
    <message>
        <source>without lead subject %1</source>
        <translation>依托主体不含：%1</translation>
    </message>
    <message>
        <source>without programme %1</source>
        <translation>专项行动不含：%1</translation>
    </message>
    <message>
        <source>without follow-up state %1</source>
        <translation>跟进状态不含：%1</translation>
    </message>
    <message>
        <source>consortia whose seat is known</source>
        <translation>联合体所在地已知</translation>
    </message>
    <message>
        <source>consortia whose seat is not known</source>
        <translation>联合体所在地未知</translation>
    </message>
    <message>
        <source>organisations whose home is known</source>
        <translation>单位所在地已知</translation>
    </message>
    <message>
        <source>organisations whose home is not known</source>
        <translation>单位所在地未知</translation>
    </message>
    <message>
        <source>members of the consortium: %1</source>
        <extracomment>%1 a comparison: &quot;more than 10&quot;</extracomment>
        <translation>联合体成员数：%1</translation>
    </message>
    <message>
        <source>consortia of the organisation: %1</source>
        <extracomment>%1 a comparison: &quot;more than 1&quot;</extracomment>
        <translation>单位所在联合体数：%1</translation>
    </message>
    <message>
        <source>leads of the consortium: %1</source>
        <extracomment>%1 a comparison: &quot;at least 2&quot;</extracomment>
        <translation>联合体牵头单位数：%1</translation>
    </message>
    <message>
        <source>fewer than %1</source>
        <translation>少于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不多于 %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>恰为 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>多于 %1</translation>
    </message>
    <message>
        <source>list not published before %1</source>
        <translation>名单发布日期并非早于 %1</translation>
    </message>
    <message>
        <source>list published before %1</source>
        <translation>名单发布日期早于 %1</translation>
    </message>
    <message>
        <source>list not published by the end of %1</source>
        <translation>名单发布日期并非不晚于 %1</translation>
    </message>
    <message>
        <source>list published by the end of %1</source>
        <translation>名单发布日期不晚于 %1</translation>
    </message>
    <message>
        <source>list not published in %1</source>
        <translation>名单发布日期不是 %1</translation>
    </message>
    <message>
        <source>list published in %1</source>
        <translation>名单发布日期为 %1</translation>
    </message>
    <message>
        <source>list not published from %1 on</source>
        <translation>名单发布日期并非不早于 %1</translation>
    </message>
    <message>
        <source>list published from %1 on</source>
        <translation>名单发布日期不早于 %1</translation>
    </message>
    <message>
        <source>list not published after %1</source>
        <translation>名单发布日期并非晚于 %1</translation>
    </message>
    <message>
        <source>list published after %1</source>
        <translation>名单发布日期晚于 %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between values</comment>
        <extracomment>between values of which one is asked for</extracomment>
        <translation>或</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values ruled out</comment>
        <extracomment>between values that are all ruled out: &quot;without role Lead, Co-lead&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>without text “%1”</source>
        <extracomment>a text that a name must, or must not, hold</extracomment>
        <translation>文字不含“%1”</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>文字含“%1”</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between conditions</comment>
        <extracomment>between the conditions of a filter</extracomment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>“%1”之后缺少选项。</translation>
    </message>
    <message>
        <source>A whole number is missing, for example %1:&gt;10.</source>
        <translation>缺少整数，例如 %1:&gt;10。</translation>
    </message>
    <message>
        <source>Only the first %1 words and numbers are used.</source>
        <translation>只采用前 %1 个词和数字条件。</translation>
    </message>
    <message>
        <source>A date is missing, for example %1:&gt;=2026-04 or %1:2026.</source>
        <translation>缺少日期，例如 %1:&gt;=2026-04 或 %1:2026。</translation>
    </message>
    <message>
        <source>Nothing follows the “-”, so nothing is excluded.</source>
        <translation>“-”之后没有内容，因此未排除任何内容。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”? Put it in quotes to search for it as text.</source>
        <translation>没有字段“%1”。是否为“%2”？加引号则按普通文字查找。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed; everything up to the end is taken as one text.</source>
        <translation>引号没有配对，直到末尾的内容都按一段文字查找。</translation>
    </message>
    <message>
        <source>“%1” is not a value of %2.</source>
        <translation>“%1”不是“%2”的选项。</translation>
    </message>
    <message>
        <source>A single number cannot be excluded; use &lt; or &gt; instead.</source>
        <translation>不能只排除一个数；请改用小于或大于。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Created</source>
        <comment>a change of the registry</comment>
        <translation>建立</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>a change of the registry</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a change of the registry</comment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Merge</source>
        <comment>a change of the registry: two organisations are one</comment>
        <translation>合并</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>a change of the registry: what two organisations are to each other</comment>
        <translation>认定</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>a change of the registry: which column of a list is which field</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>Correction</source>
        <comment>a change of the registry: home or kind of an organisation</comment>
        <translation>更正</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a change of the registry: to a question that was open</comment>
        <translation>答复</translation>
    </message>
    <message>
        <source>View</source>
        <comment>a change of the registry: of the views kept under a name</comment>
        <translation>视图</translation>
    </message>
    <message>
        <source>Reference list</source>
        <comment>a change of the registry: homes, kinds and codes from a list</comment>
        <translation>参考名单</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>It holds: %1</source>
        <extracomment>%1 what a column may hold, for example Members</extracomment>
        <translation>该列为：%1</translation>
    </message>
    <message>
        <source>Keep it as a further field</source>
        <translation>保留为其他字段</translation>
    </message>
    <message>
        <source>“%1” is a member</source>
        <translation>“%1”是成员单位</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>原文无误</translation>
    </message>
    <message>
        <source>There is no member here</source>
        <translation>此处没有成员单位</translation>
    </message>
    <message>
        <source>“%1” is not a member here: ignore it</source>
        <translation>“%1”不是成员单位，忽略</translation>
    </message>
    <message>
        <source>“%1” marks the lead in this list</source>
        <translation>本名单中“%1”表示牵头单位</translation>
    </message>
    <message>
        <source>“%1” means no role in this list</source>
        <translation>本名单中“%1”不表示角色</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 the name of an organisation, %2 a role</extracomment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Line breaks only wrap names in this list</source>
        <translation>本名单中换行只是折行</translation>
    </message>
    <message>
        <source>Line breaks separate members in this list</source>
        <translation>本名单中换行分隔成员</translation>
    </message>
    <message>
        <source>They are two members</source>
        <translation>是两家单位</translation>
    </message>
    <message>
        <source>It is one name</source>
        <translation>是一个名称</translation>
    </message>
    <message>
        <source>They lead together</source>
        <translation>两家联合牵头</translation>
    </message>
    <message>
        <source>Only “%1” leads</source>
        <translation>仅“%1”牵头</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a place such as &quot;row 3, column 4&quot;, %2 a whole sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the file’s name: the list has no title</source>
        <translation>名单没有标题，取文件名</translation>
    </message>
    <message>
        <source>“%1” is the role of a member</source>
        <translation>“%1”是成员的角色</translation>
    </message>
    <message>
        <source>“%1” is the role of the lead</source>
        <translation>“%1”是牵头单位的角色</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what a value rests on, %2 the words in the source</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a lead of one industry: &quot;Industry lead · Petrochemicals&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Consortium · no. %1</source>
        <translation>联合体 · 序号 %1</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Members by role</source>
        <translation>成员（按角色）</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单位类型</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>单位所在地</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Consortia</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <extracomment>what was published: number of the consortium, the name</extracomment>
        <translation>序号 %1：%2</translation>
    </message>
    <message>
        <source>At home here</source>
        <translation>本地单位</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>其中</translation>
    </message>
    <message numerus="yes">
        <source>%n in consortia seated elsewhere</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n 家参加外地联合体</numerusform>
        </translation>
    </message>
    <message>
        <source>Seated in</source>
        <translation>分布于</translation>
    </message>
    <message>
        <source>memberships</source>
        <translation>项成员关系</translation>
    </message>
    <message>
        <source>Place · %1</source>
        <translation>地方 · %1</translation>
    </message>
    <message>
        <source>Seated here</source>
        <translation>本地联合体</translation>
    </message>
    <message>
        <source>Counted in the whole registry; homes are derived, see each organisation for the basis.</source>
        <translation>按整个名录统计；单位所在地为推定，依据见各单位详情。</translation>
    </message>
    <message>
        <source>Consortia seated here</source>
        <translation>本地联合体</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>separates sentences</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分节</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Probably meant: %1 (%2)</source>
        <extracomment>%1 the name that a misprinted one was meant to be, %2 who says so</extracomment>
        <translation>原意应为：%1（%2）</translation>
    </message>
    <message>
        <source>Branch of</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支机构</translation>
    </message>
    <message>
        <source>Same group</source>
        <translation>同一集团</translation>
    </message>
    <message>
        <source>All of them: %1</source>
        <extracomment>below a list of the first records: %1 the count of all with its unit</extracomment>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>Match the filter</source>
        <translation>符合筛选</translation>
    </message>
    <message>
        <source>Consortium · %1</source>
        <extracomment>over the name of a consortium: its list and number, where there are several lists</extracomment>
        <translation>联合体 · %1</translation>
    </message>
    <message>
        <source>%1, no. %2: %3</source>
        <extracomment>what was published: list, number of the consortium in it, the name as it stands there</extracomment>
        <translation>%1，序号 %2：%3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>how far a programme reaches</extracomment>
        <translation>级别</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>读取来源</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>文件各部分的处理情况</translation>
    </message>
    <message>
        <source>It is not known: the list came into the registry before this was kept.</source>
        <translation>没有记录：该名单导入时，本程序尚不记录处理情况。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐单位</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>its check character should be %1</source>
        <translation>校验码应为 %1</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>单位代码</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>The bundled list is missing: %1.</source>
        <translation>缺少内置名单：%1。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>%1: the role was %2, now it is %3</source>
        <translation>%1：角色由“%2”改为“%3”</translation>
    </message>
    <message>
        <source>the name was “%1”</source>
        <translation>原名称为“%1”</translation>
    </message>
    <message>
        <source>the place was %1</source>
        <translation>原地方为“%1”</translation>
    </message>
    <message>
        <source>the number was written %1</source>
        <translation>原序号写作“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The name of the consortium is empty.</source>
        <translation>联合体名称为空。</translation>
    </message>
    <message>
        <source>The row has %1 cells, where the header row has %2.</source>
        <extracomment>both numbers are counts of cells</extracomment>
        <translation>此行有 %1 格，而表头有 %2 格。</translation>
    </message>
    <message>
        <source>The row has no number.</source>
        <translation>此行没有序号。</translation>
    </message>
    <message>
        <source>The member “%1” has no name.</source>
        <translation>成员“%1”没有名称。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place such as &quot;list.txt, row 3, column 4&quot;, %2 a whole sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There are more problems:</source>
        <translation>还有以下问题：</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>引号没有配对。</translation>
    </message>
    <message>
        <source>Text follows the quotation mark that ends the cell.</source>
        <translation>单元格结束引号之后还有文字。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) left: %1</source>
        <translation>
            <numerusform>%n 家单位退出：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) joined: %1</source>
        <translation>
            <numerusform>%n 家单位加入：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was “%2”</source>
        <extracomment>%1 the head of a column, %2 the text of its cell</extracomment>
        <translation>%1原为“%2”</translation>
    </message>
    <message>
        <source>the industry was “%1”</source>
        <translation>行业原为“%1”</translation>
    </message>
    <message>
        <source>the section was “%1”</source>
        <translation>分节原为“%1”</translation>
    </message>
    <message>
        <source>the number was %1</source>
        <translation>序号原为 %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name of the consortium</source>
        <translation>联合体名称</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员单位</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>A second list starts here. Say which of the two is meant.</source>
        <translation>从这里开始是第二份名单。请指明要读取哪一份。</translation>
    </message>
    <message>
        <source>The file has %1 lists; there is no list %2.</source>
        <translation>文件中有 %1 份名单，没有第 %2 份。</translation>
    </message>
    <message>
        <source>table %1</source>
        <extracomment>part of a place: &quot;list.docx, table 2, row 3&quot;</extracomment>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>The file is a picture. Pictures of text cannot be read; ask for the list as text.</source>
        <translation>文件是图片。图片中的文字不能读取；请索取文字版名单。</translation>
    </message>
    <message>
        <source>The file is RTF text, which cannot be read. Open it and save it as .docx.</source>
        <translation>文件是 RTF 文本，不能读取。请打开后另存为 .docx。</translation>
    </message>
    <message>
        <source>The file is a web page saved as one file (.mht), which cannot be read. Save the page as HTML.</source>
        <translation>文件是单一文件网页（.mht），不能读取。请将网页另存为 HTML。</translation>
    </message>
    <message>
        <source>The file is XML of a kind that cannot be read. Open it in a spreadsheet or word program and save it as .xlsx or .docx.</source>
        <translation>文件是不能读取的 XML。请用表格或文字处理程序打开，另存为 .xlsx 或 .docx。</translation>
    </message>
    <message numerus="yes">
        <source>The document tracks changes: %n deletion(s) were left out, insertions were kept.</source>
        <translation>
            <numerusform>文档含修订：%n 处删除未读取，插入的内容已保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) of a symbol font have no meaning without it and were left out.</source>
        <translation>
            <numerusform>%n 个符号字体的符号离开该字体没有意义，未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that the file hides were read as well: %1.</source>
        <translation>文件中隐藏的行也已读取：%1。</translation>
    </message>
    <message>
        <source>Text that the page does not show was left out.</source>
        <translation>网页不显示的文字未读取。</translation>
    </message>
    <message>
        <source>The library that reads such files is missing: %1.</source>
        <translation>缺少读取此类文件的程序库：%1。</translation>
    </message>
    <message>
        <source>Nothing was changed. Text and CSV files need no library.</source>
        <translation>未作任何更改。文本和 CSV 文件不需要程序库。</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <extracomment>part of a place: &quot;list.xlsx, sheet Sheet1, row 3&quot;</extracomment>
        <translation>工作表 %1</translation>
    </message>
    <message>
        <source>Its page %1 is damaged.</source>
        <translation>其中第 %1 页已损坏。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save a copy without a password, and read that.</source>
        <translation>该 PDF 设有密码。请另存一份不带密码的副本再读取。</translation>
    </message>
    <message>
        <source>This PDF is too large to be read. Read it in parts.</source>
        <translation>该 PDF 过大，无法读取。请拆分后分别读取。</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>读取已取消。</translation>
    </message>
    <message>
        <source>Reading this PDF took too long and was stopped. Read it in parts.</source>
        <translation>读取该 PDF 用时过长，已停止。请拆分后分别读取。</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>第 %1–%2 页</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <extracomment>%1 is the number of a table in a document, %2 &quot;page 3&quot; or &quot;pages 3–5&quot;</extracomment>
        <translation>表 %1，%2</translation>
    </message>
    <message>
        <source>The table has no ruling lines between its columns: they were found by the alignment of the text. Check them.</source>
        <translation>该表格各列之间没有框线，列是按文字对齐方式识别的，请核对。</translation>
    </message>
    <message numerus="yes">
        <source>The text of merged cells was repeated in %n further cells.</source>
        <translation>
            <numerusform>合并单元格的文字已填入另外 %n 个单元格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PDF does not say what %n of its characters mean. Compare the text with the page.</source>
        <translation>
            <numerusform>PDF 未说明其中 %n 个字符的含义，请与原页面核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages of this PDF are empty.</source>
        <translation>该 PDF 的页面是空白的。</translation>
    </message>
    <message>
        <source>The file is an Office document of a kind that cannot be read. Save the list as .xlsx, .docx or .ods.</source>
        <translation>文件是不能读取的 Office 文档。请将名单另存为 .xlsx、.docx 或 .ods。</translation>
    </message>
    <message numerus="yes">
        <source>A character was lost here before the file was saved (it shows �); the file has %n such place(s). Get the list from its source.</source>
        <translation>
            <numerusform>此处的字符在文件保存之前已丢失（显示为 �）；文件共有 %n 处。请从来源重新取得名单。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of the file ends in .%1, but its content is of another kind; it was read as what it is.</source>
        <translation>文件扩展名为 .%1，但内容是其他类型；已按实际内容读取。</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>已停止读取 %1。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>The file does not say its encoding; it was read as %1. Choose another one if the characters look wrong.</source>
        <translation>文件未注明编码，已按 %1 读取。如字符不正确，请选择其他编码。</translation>
    </message>
    <message>
        <source>The part %1 of the file is damaged in line %2: %3</source>
        <translation>文件的 %1 部分在第 %2 行损坏：%3</translation>
    </message>
    <message>
        <source>The file has %1 MB, which is more than can be read. Save the list alone in a file of its own, or in several.</source>
        <translation>文件大小为 %1 MB，超出可读取的范围。请将名单单独存为一个文件，或分成几个文件。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>这是设备文件</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>这是管道文件</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件“%1”：%2。</translation>
    </message>
    <message>
        <source>The row has more cells than a sheet can have: %1.</source>
        <translation>该行的单元格数超出工作表的上限：%1 个。</translation>
    </message>
    <message>
        <source>a document type or an entity</source>
        <translation>文档类型声明或实体</translation>
    </message>
    <message>
        <source>an element with more than %1 attributes</source>
        <translation>一个元素的属性超过 %1 个</translation>
    </message>
    <message>
        <source>more than %1 namespaces</source>
        <translation>命名空间超过 %1 个</translation>
    </message>
    <message>
        <source>a text longer than any cell</source>
        <translation>超出单元格长度的文本</translation>
    </message>
    <message>
        <source>an encoding that is not the one it names</source>
        <translation>实际编码与声明的编码不符</translation>
    </message>
    <message>
        <source>The comment “%1” is left out.</source>
        <translation>批注“%1”未读入。</translation>
    </message>
    <message>
        <source>The row “%1”, which a tracked change deletes, is left out.</source>
        <translation>修订中已删除的行“%1”未读入。</translation>
    </message>
    <message>
        <source>The file hides all columns of this table; they were read as well.</source>
        <translation>文件隐藏了该表的全部列，仍已读入。</translation>
    </message>
    <message>
        <source>The hidden column %1 (%2) is left out.</source>
        <extracomment>%1 is the letter of a column in a spreadsheet, %2 its header</extracomment>
        <translation>隐藏的 %1 列（%2）未读入。</translation>
    </message>
    <message>
        <source>The file hides this sheet, and shows no other with anything in it; it was read as well.</source>
        <translation>文件隐藏了该工作表，而显示的工作表均无内容，因此仍读入该表。</translation>
    </message>
    <message>
        <source>The struck-out text “%1” is left out.</source>
        <translation>带删除线的文字“%1”未读入。</translation>
    </message>
    <message>
        <source>The text “%1”, which a tracked change deletes, is left out.</source>
        <translation>修订中已删除的文字“%1”未读入。</translation>
    </message>
    <message>
        <source>The hidden text “%1” is left out.</source>
        <translation>隐藏文字“%1”未读入。</translation>
    </message>
    <message>
        <source>The footnote mark “%1” is left out.</source>
        <translation>脚注标记“%1”未读入。</translation>
    </message>
    <message>
        <source>The hidden row “%1” of the table in this cell is left out.</source>
        <translation>此单元格内嵌套表格的隐藏行“%1”未读入。</translation>
    </message>
    <message>
        <source>The header row “%1” of the table in this cell is left out.</source>
        <translation>此单元格内嵌套表格的表头行“%1”未读入。</translation>
    </message>
    <message>
        <source>The fonts of these pages do not say which characters they show; what was read there is no text: %1. Ask for the Word or Excel file.</source>
        <extracomment>%1 is a list of page numbers</extracomment>
        <translation>以下页的字体未说明其字符，读到的内容不是文字：%1。请索取 Word 或 Excel 文件。</translation>
    </message>
    <message>
        <source>The fonts of this PDF do not say which characters they show, so its text cannot be read. Ask for the Word or Excel file, or for another PDF; or have the text recognised first.</source>
        <translation>该 PDF 的字体未说明其字符，无法读取文字。请索取 Word 或 Excel 文件，或另一份 PDF，或先进行文字识别。</translation>
    </message>
    <message numerus="yes">
        <source>The file hides %1: it is left out, with %n row(s).</source>
        <extracomment>%1 is &quot;sheet Sheet2&quot;</extracomment>
        <translation>
            <numerusform>文件隐藏了%1，其中 %n 行未读入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>A line breaks between “%1” and “%2”: is it one name that was wrapped, or are these two members?</source>
        <translation>“%1”与“%2”之间有换行：是一个名称折成两行，还是两家单位？</translation>
    </message>
    <message>
        <source>“%1” and “%2” may be two members, or one name.</source>
        <translation>“%1”与“%2”可能是两家单位，也可能是一个名称。</translation>
    </message>
    <message>
        <source>“%1” and “%2” may both be the name of the consortium.</source>
        <translation>“%1”和“%2”都可能是联合体名称。</translation>
    </message>
    <message>
        <source>%1 % of its cells are %2.</source>
        <translation>其中 %1 % 的单元格是%2。</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>“%1” is a word of a role, but does not say for certain who leads.</source>
        <translation>“%1”表示某种角色，但不能确定就是牵头单位。</translation>
    </message>
    <message>
        <source>places</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>authorities</source>
        <translation>政府部门</translation>
    </message>
    <message>
        <source>whole credit codes</source>
        <translation>完整的信用代码</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>names of consortia or projects</source>
        <translation>联合体或项目名称</translation>
    </message>
    <message>
        <source>Is “%1” the name of the consortium?</source>
        <translation>“%1”是联合体名称吗？</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The list goes on here.</source>
        <translation>名单在此继续。</translation>
    </message>
    <message>
        <source>It holds no rows of the list.</source>
        <translation>其中没有名单的内容。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Recommending authority</source>
        <translation>推荐单位</translation>
    </message>
    <message>
        <source>Role of the organisation</source>
        <translation>单位的角色</translation>
    </message>
    <message>
        <source>Credit code of the organisation</source>
        <translation>单位的统一社会信用代码</translation>
    </message>
    <message>
        <source>further field</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Nothing was changed. Say what the column holds, the first being the best guess:</source>
        <translation>没有作任何改动。请说明这一列是什么，第一项是最可能的：</translation>
    </message>
    <message>
        <source>“%1” stands in front of several members: does it hold for all of them?</source>
        <translation>“%1”后面有多家单位：是否对它们都适用？</translation>
    </message>
    <message>
        <source>The cell speaks of %1 organisations, and names %2.</source>
        <translation>单元格中说有 %1 家单位，列出的却是 %2 家。</translation>
    </message>
    <message>
        <source>%1: This table was exported by this program, and does not say who is a member of which consortium.</source>
        <translation>%1：这张表是本程序导出的，其中没有说明哪家单位属于哪个联合体。</translation>
    </message>
    <message>
        <source>Nothing was changed. Export the memberships instead (--what memberships), or open the registry itself.</source>
        <translation>没有作任何改动。请改为导出成员（--what memberships），或者直接打开名录文件。</translation>
    </message>
    <message>
        <source>The number in front of “%1” is not the next one: a member may be missing.</source>
        <translation>“%1”前面的序号不连续：可能缺了一家单位。</translation>
    </message>
    <message>
        <source>“%1” may mean a role.</source>
        <translation>“%1”可能表示某种角色。</translation>
    </message>
    <message>
        <source>The member has two marks of a role: “%1” and “%2”.</source>
        <translation>这家单位有两个角色标注：“%1”和“%2”。</translation>
    </message>
    <message>
        <source>“%1” may mark the lead of this list.</source>
        <translation>“%1”可能是这份名单里牵头单位的标记。</translation>
    </message>
    <message>
        <source>The credit code %1 has a wrong check character: it should end with %2.</source>
        <translation>统一社会信用代码 %1 的校验码不对：末位应为 %2。</translation>
    </message>
    <message>
        <source>The name “%1” holds a character that cannot be seen.</source>
        <translation>名称“%1”中有看不见的字符。</translation>
    </message>
    <message>
        <source>“%1” does not read as the name of an organisation.</source>
        <translation>“%1”不像单位名称。</translation>
    </message>
    <message>
        <source>“%1” is in brackets behind the name: is it a part of it?</source>
        <translation>名称后面的括号里是“%1”：它是名称的一部分吗？</translation>
    </message>
    <message>
        <source>No row of a consortium follows the header row.</source>
        <translation>表头下面没有联合体的行。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>a row of a file, by its number, and its beginning</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>It stands below the list.</source>
        <translation>在名单之后。</translation>
    </message>
    <message>
        <source>A heading of the rows below it.</source>
        <translation>是下面各行的分组标题。</translation>
    </message>
    <message>
        <source>The same name stands below several numbers: is it one consortium with a row for each organisation, or are they several?</source>
        <translation>同一名称对应多个序号：是一个联合体每家单位占一行，还是多个联合体？</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Column %1 “%2”</source>
        <translation>第 %1 列“%2”</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The list does not number its consortia: they are numbered in their order, and the numbers are not published ones.</source>
        <translation>名单没有给联合体编号：按先后顺序编号，这些编号不是公布的编号。</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>As a further field, as published.</source>
        <translation>作为其他字段，按公布内容保留。</translation>
    </message>
    <message>
        <source>As: %1.</source>
        <translation>作为：%1。</translation>
    </message>
    <message>
        <source>Consortia: %1, with a row for each organisation.</source>
        <translation>联合体 %1 个，每家单位一行。</translation>
    </message>
    <message>
        <source>Consortia: %1, each in a row of its own.</source>
        <translation>联合体 %1 个，每个一行。</translation>
    </message>
    <message>
        <source>the members are in a different order, or spelled differently</source>
        <translation>成员的顺序或写法不同</translation>
    </message>
    <message>
        <source>The header row does not have these columns: %1.</source>
        <translation>表头缺少以下列：%1。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是序号。</translation>
    </message>
    <message>
        <source>The number %1 appears twice; first in row %2.</source>
        <translation>序号 %1 重复；首次出现在第 %2 行。</translation>
    </message>
    <message>
        <source>A numbered row is separated from the list. Remove the text between them, or the row.</source>
        <translation>有一行带序号的内容与名单不相连。请删去其间的文字，或删去该行。</translation>
    </message>
    <message>
        <source>The member “%1” appears twice.</source>
        <translation>成员“%1”重复。</translation>
    </message>
    <message>
        <source>Two members are marked 牵头, but only one is allowed: “%1” and “%2”.</source>
        <translation>有两个成员标为牵头，只能有一个：“%1”和“%2”。</translation>
    </message>
    <message>
        <source>The members cell is empty.</source>
        <translation>成员一格为空。</translation>
    </message>
    <message>
        <source>There is an unmatched bracket at “%1”.</source>
        <translation>括号不配对，见“%1”。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the list there, then import it again.</source>
        <translation>未作任何更改。请改正名单中的此处，再重新读取。</translation>
    </message>
    <message>
        <source>The list has no rows.</source>
        <translation>名单没有内容。</translation>
    </message>
    <message>
        <source>This is not text: it contains a zero byte. Save the list as UTF-8 text.</source>
        <translation>不是文本文件：其中有零字节。请将名单存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The cell is longer than in any real list: %1 characters.</source>
        <translation>单元格过长，任何名单都不会如此：%1 个字符。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Open it in the program that it was made with, save it without the password, then import it again.</source>
        <translation>文件有密码保护。请用原程序打开，去掉密码后保存，再重新读取。</translation>
    </message>
    <message>
        <source>The file is an old Word or WPS document, which cannot be read. Open it in Word or WPS and save it as .docx.</source>
        <translation>文件是旧版 Word 或 WPS 文档，不能读取。请在该程序中打开，另存为 .docx。</translation>
    </message>
    <message>
        <source>The file is an old Office document (.xls, .doc) or a WPS document (.et, .wps), which cannot be read. Open it in Office or WPS and save it as .xlsx or .docx.</source>
        <translation>文件是旧版 Office 文档（.xls、.doc）或 WPS 文档（.et、.wps），不能读取。请在该程序中打开，另存为 .xlsx 或 .docx。</translation>
    </message>
    <message>
        <source>The file is an archive or a database. Extract the list from it and import that file.</source>
        <translation>文件是压缩包或数据库。请取出其中的名单，再读取该文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s) were filled: their text was repeated in every cell that they cover.</source>
        <translation>
            <numerusform>已填充 %n 个合并单元格：所覆盖的各格均有其文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>The PDF reader gave an unintelligible answer.</source>
        <translation>PDF 读取组件返回的内容无法识别。</translation>
    </message>
    <message>
        <source>This PDF has no pages.</source>
        <translation>该 PDF 没有任何页面。</translation>
    </message>
    <message>
        <source>This is not a PDF document, or it is damaged or incomplete. Get it from its source again.</source>
        <translation>这不是 PDF 文档，或文件已损坏、不完整。请从原处重新获取。</translation>
    </message>
    <message>
        <source>The PDF reader does not start: %1.</source>
        <translation>PDF 读取组件无法启动：%1。</translation>
    </message>
    <message>
        <source>This PDF made the PDF reader crash. It is damaged, or larger than it looks.</source>
        <translation>该 PDF 导致读取组件中断。文件已损坏，或实际内容远大于文件本身。</translation>
    </message>
    <message>
        <source>The PDF reader failed, so nothing was read.</source>
        <translation>PDF 读取组件出错，未读取任何内容。</translation>
    </message>
    <message>
        <source>The PDF reader is missing, so nothing was read.</source>
        <translation>缺少 PDF 读取组件，未读取任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>The header is repeated on %n further pages; it was read once.</source>
        <translation>
            <numerusform>表头在另外 %n 页上重复出现，只取一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows that were split by a page break were joined: %1.</source>
        <extracomment>%1 is a list of places such as &quot;list.pdf, page 3, row 12&quot;</extracomment>
        <translation>
            <numerusform>有 %n 行被分页截断，已合并：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Page numbers and running headers were left out: %1.</source>
        <extracomment>%1 is a list of texts such as &quot;- 1 -&quot;</extracomment>
        <translation>页码和页眉页脚未读入：%1。</translation>
    </message>
    <message>
        <source>These pages contain only a picture, whose text was not read: %1.</source>
        <extracomment>%1 is a list of page numbers</extracomment>
        <translation>以下页面只有图像，其中文字未读取：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters were stored in the PDF as radicals that look the same, and were corrected.</source>
        <translation>
            <numerusform>PDF 中有 %n 个字以外形相同的部首编码，已改为对应的汉字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words that run sideways on the page were left out.</source>
        <translation>
            <numerusform>页面上有 %n 处横置文字未读入。</numerusform>
        </translation>
    </message>
    <message>
        <source>This PDF contains only pictures of text (it was scanned): there is no text to read. Ask for the original document, or have the text recognised first.</source>
        <translation>该 PDF 只有文字的图像(扫描件)，没有可读取的文字。请索取原始文档，或先进行文字识别。</translation>
    </message>
    <message>
        <source>The file is an archive. Extract the list from it and import that file.</source>
        <translation>文件是压缩包。请取出其中的名单，再读取该文件。</translation>
    </message>
    <message>
        <source>The file is not what its name says (.%1): it is damaged, or of another kind. Download or save it again.</source>
        <translation>文件内容与扩展名（.%1）不符：文件已损坏，或是其他类型。请重新获取或保存。</translation>
    </message>
    <message>
        <source>The file contains no table and no text.</source>
        <translation>文件中没有表格，也没有文字。</translation>
    </message>
    <message>
        <source>The file contains more than a list can have; it may be malicious. Save the list alone in a file of its own.</source>
        <translation>文件内容超出名单可能的范围，可能是恶意文件。请将名单单独存为一个文件。</translation>
    </message>
    <message numerus="yes">
        <source>This is not valid in its encoding, or a character was lost before; the file has %n such place(s). Choose the encoding, or save the list as UTF-8.</source>
        <translation>
            <numerusform>此处不符合文件的编码，或有字符早已丢失；文件共有 %n 处。请选择编码，或将名单存为 UTF-8。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some cells refer to a text that is not in the workbook; they were left empty.</source>
        <translation>有单元格引用了工作簿中不存在的文字，已留空。</translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and were left empty. Open the workbook in a spreadsheet program and save it there, then import it again.</source>
        <translation>
            <numerusform>%n 个公式没有保存结果，已留空。请用表格程序打开工作簿并保存，再重新读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is damaged or incomplete. Download or save it again.</source>
        <translation>文件已损坏或不完整。请重新获取或保存。</translation>
    </message>
    <message>
        <source>The file is incomplete: its part %1 is missing.</source>
        <translation>文件不完整：缺少 %1 部分。</translation>
    </message>
    <message>
        <source>The merged cells overlap and cover more cells than a sheet has; the file may be malicious.</source>
        <translation>合并单元格相互重叠，覆盖范围超出整张工作表，可能是恶意文件。</translation>
    </message>
    <message>
        <source>Line %1 of the page contains what no program writes: an element with more than %2 attributes. The file may be malicious.</source>
        <translation>网页第 %1 行有正常程序不会写入的内容：一个元素的属性超过 %2 个，可能是恶意文件。</translation>
    </message>
    <message>
        <source>The page nests its elements too deeply, more than %1; it may be malicious.</source>
        <translation>网页元素嵌套过深，超过 %1 层，可能是恶意文件。</translation>
    </message>
    <message>
        <source>The page takes too long to read: it repeats itself, or it is a huge drawing; the file may be malicious. Print the pages with the list to a PDF of their own, and import that.</source>
        <translation>读取该页耗时过长：页面内容反复引用自身，或是极大的图形，可能是恶意文件。请将名单所在页另行打印为 PDF 后再读取。</translation>
    </message>
    <message>
        <source>The page needs more memory than any page of a list; the file may be malicious. Print the pages with the list to a PDF of their own, and import that.</source>
        <translation>读取该页所需内存远超正常名单页面，可能是恶意文件。请将名单所在页另行打印为 PDF 后再读取。</translation>
    </message>
    <message>
        <source>The page is larger than any sheet of paper; the file may be malicious. Print the pages with the list to a PDF of their own, and import that.</source>
        <translation>该页尺寸超出任何纸张，可能是恶意文件。请将名单所在页另行打印为 PDF 后再读取。</translation>
    </message>
    <message>
        <source>These pages are too large or take too long to draw; their text was read, but not their ruling lines: %1. Check the columns.</source>
        <extracomment>%1 is a list of page numbers</extracomment>
        <translation>以下页面过大或绘制耗时过长，只读取了文字，未识别框线：%1。请核对各列。</translation>
    </message>
    <message>
        <source>This PDF contains no text, and its pages are too large or take too long to draw; it may be malicious. Ask for the original document.</source>
        <translation>该 PDF 没有文字，且页面过大或绘制耗时过长，可能是恶意文件。请索取原始文件。</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>elements nested too deeply, more than %1</source>
        <translation>元素嵌套过深，超过 %1 层</translation>
    </message>
    <message>
        <source>Line %2 of the part %1 of the file contains what no office program writes: %3. The file may be malicious.</source>
        <extracomment>%1 a part of the file, %3 a phrase such as &quot;an element with more than 256 attributes&quot;</extracomment>
        <translation>文件的 %1 部分第 %2 行有办公软件不会写入的内容：%3，可能是恶意文件。</translation>
    </message>
    <message>
        <source>Its part %1 unpacks to far more than a list can have; the file may be malicious. Save the list alone in a file of its own.</source>
        <extracomment>%1 a part of the file, such as xl/worksheets/sheet1.xml</extracomment>
        <translation>文件的 %1 部分解压后远远超出名单可能的大小，可能是恶意文件。请将名单单独存为一个文件。</translation>
    </message>
    <message>
        <source>There is no name after “%1”.</source>
        <translation>“%1”后面没有名称。</translation>
    </message>
    <message>
        <source>A member is empty: there are two separators in a row, or one at the beginning or end.</source>
        <translation>有一处成员为空：两个分隔符相连，或者分隔符在开头或末尾。</translation>
    </message>
    <message>
        <source>There is a role inside the member “%1”: a separator may be missing after it.</source>
        <translation>成员“%1”中间出现了角色：后面可能漏了分隔符。</translation>
    </message>
    <message>
        <source>There is a broken formula (%1) in place of a member.</source>
        <translation>原为成员的位置是一个出错的公式（%1）。</translation>
    </message>
    <message>
        <source>The header is repeated: %1.</source>
        <translation>表头重复出现：%1 次。</translation>
    </message>
    <message>
        <source>“%1” is not a known role.</source>
        <translation>“%1”不是已知的角色。</translation>
    </message>
    <message>
        <source>“%1” is not a whole credit code; it is kept as published.</source>
        <translation>“%1”不是完整的信用代码，按原样保留。</translation>
    </message>
    <message>
        <source>A total, not a consortium.</source>
        <translation>是合计，不是联合体。</translation>
    </message>
    <message>
        <source>A note, not a consortium.</source>
        <translation>是说明，不是联合体。</translation>
    </message>
    <message>
        <source>The page contains a table that it does not show; it was read as well.</source>
        <translation>网页中有一张不显示的表格，也已读取。</translation>
    </message>
    <message>
        <source>The header “%1” says that the column holds organisations, but few of its cells look like names of such.</source>
        <translation>表头“%1”表明这一列是单位，但其中像单位名称的很少。</translation>
    </message>
    <message>
        <source>Column %1 has no header, and %2 % of its cells are organisations: are they members?</source>
        <translation>第 %1 列没有表头，其中 %2 % 的单元格是单位：它们是成员吗？</translation>
    </message>
    <message>
        <source>The header “%1” does not say whether the organisations below it are members.</source>
        <translation>表头“%1”没有说明下面的单位是不是成员。</translation>
    </message>
    <message>
        <source>Column %1 has no header: are its cells the names of the consortia?</source>
        <translation>第 %1 列没有表头：它是联合体名称吗？</translation>
    </message>
    <message>
        <source>it belongs to the operating system and is not a document</source>
        <translation>它属于操作系统，不是文档</translation>
    </message>
    <message>
        <source>The list has no header row: a row with the words %1 is needed above its first row.</source>
        <translation>名单没有表头：各行之上须有一行含有以下文字：%1。</translation>
    </message>
    <message>
        <source>The cell has %1 characters, more than members of a consortium need: at most %2.</source>
        <translation>单元格有 %1 个字符，超过一个联合体成员所需：最多 %2 个。</translation>
    </message>
    <message>
        <source>Exported by this program: it is derived again, or read with the role.</source>
        <translation>由本程序导出：其内容将重新推断，或随角色一并读取。</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n table(s), but none of their columns names organisations.</source>
        <translation>
            <numerusform>文件中有 %n 个表格，但没有一列是单位名称。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page(s) of text and no table with organisations.</source>
        <translation>
            <numerusform>文件有 %n 页文字，没有列出单位的表格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n line(s) of text and no table with organisations.</source>
        <translation>
            <numerusform>文件有 %n 行文字，没有列出单位的表格。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 If it is the list, unhide it and save the file.</source>
        <translation>%1如名单就在其中，请取消隐藏并保存文件。</translation>
    </message>
    <message>
        <source>Rows %1 and %2 look like two header rows. Put the words of both into one row, if the columns are not recognised.</source>
        <translation>第 %1 行和第 %2 行像是两行表头。如未能识别各列，请把两行表头合为一行。</translation>
    </message>
    <message>
        <source>The table names organisations, but it has no column for the name of their consortium.</source>
        <translation>表格列出了单位，但没有联合体名称这一列。</translation>
    </message>
    <message>
        <source>Nothing was changed. Import the file that has the list: a table with the columns %1 and %2.</source>
        <translation>未作任何更改。请导入含有名单的文件：名单应为表格，含“%1”“%2”两列。</translation>
    </message>
    <message>
        <source>The first table begins with: %1.</source>
        <translation>第一个表格的首行为：%1。</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>It counts the organisations of a consortium.</source>
        <translation>该列是联合体内各单位的序号。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) contain the error of a formula instead of a value: %1. Correct the formulas in a spreadsheet and import the file again.</source>
        <extracomment>%1 is a list of cells: C4, C5</extracomment>
        <translation>
            <numerusform>有 %n 个单元格是公式错误，不是值：%1。请在电子表格中改正公式后重新导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>As the names of the consortia below them: %1.</source>
        <translation>作为其下联合体的名称：%1。</translation>
    </message>
    <message>
        <source>%1: “%2” here, but “%4” in row %3 of the same consortium. Correct one of them, or take the column as a further field.</source>
        <extracomment>%1 a column such as Place, %2 and %4 what rows say there, %3 a row number</extracomment>
        <translation>%1：此处为“%2”，同一联合体的第 %3 行却为“%4”。请改正其中一处，或将该列作为其他字段。</translation>
    </message>
    <message>
        <source>from the programme’s name</source>
        <translation>据专项行动名称</translation>
    </message>
    <message>
        <source>as of the earlier batch, by the title</source>
        <translation>据标题，与前一批相同</translation>
    </message>
    <message>
        <source>the only one of that place in the registry</source>
        <translation>名录中该地方仅有此项</translation>
    </message>
    <message>
        <source>the only national one in the registry</source>
        <translation>名录中仅有的全国专项行动</translation>
    </message>
    <message>
        <source>as in the registry</source>
        <translation>与名录一致</translation>
    </message>
    <message>
        <source>the list that comes with the program</source>
        <translation>随软件提供的名单</translation>
    </message>
    <message>
        <source>from the file’s name</source>
        <translation>据文件名</translation>
    </message>
    <message>
        <source>from the title</source>
        <translation>据标题</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>据%1</translation>
    </message>
    <message>
        <source>its consortia are in several provinces</source>
        <translation>各联合体分布在多个省份</translation>
    </message>
    <message>
        <source>all its consortia are in %1</source>
        <translation>各联合体均在%1</translation>
    </message>
    <message>
        <source>“%1” holds what a page writes for a character: is it the name of an organisation?</source>
        <translation>“%1”含有网页中代替字符的写法：这是单位名称吗？</translation>
    </message>
    <message>
        <source>Keys of a program, not a consortium.</source>
        <translation>是某个程序的字段名，不是联合体。</translation>
    </message>
    <message>
        <source>“%1” seems to be cut off: what stands behind it?</source>
        <translation>“%1”似乎不完整：后面缺了什么？</translation>
    </message>
    <message>
        <source>“%1” alone names no organisation: does it go on with the name in front of it?</source>
        <translation>“%1”单独不是一个单位名称：它是否接在前一个名称之后？</translation>
    </message>
    <message>
        <source>“%1” may be several organisations.</source>
        <translation>“%1”可能是几个单位。</translation>
    </message>
    <message>
        <source>Below “%1” stand ○ and other marks: which of them say yes?</source>
        <translation>“%1”下面既有○，又有其他符号：哪些符号表示“是”？</translation>
    </message>
    <message>
        <source>The header “%1” speaks of the lead, but its cells name no organisation.</source>
        <translation>表头“%1”说的是牵头单位，但这一列的单元格里没有单位名称。</translation>
    </message>
    <message>
        <source>The cells below “%1” look like names of consortia.</source>
        <translation>“%1”下面的单元格看起来是联合体名称。</translation>
    </message>
    <message>
        <source>Nothing was changed. --table 1 is the first list, --table 2 the second.</source>
        <translation>未作任何更改。--table 1 表示第一份名单，--table 2 表示第二份。</translation>
    </message>
    <message>
        <source>It holds another list.</source>
        <translation>其中是另一份名单。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Names no organisation. In the list: %1.</source>
        <translation>不是单位名称。在名单中出现次数：%1。</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Consortia without a lead: %1 of %2.</source>
        <translation>%2 个联合体中，没有牵头单位的：%1 个。</translation>
    </message>
    <message>
        <source>As a further field: it does not say whether the codes are those of the leads or of the members.</source>
        <translation>作为其他字段：未说明代码属于牵头单位还是成员单位。</translation>
    </message>
    <message>
        <source>“%1” does not say which of several organisations it belongs to; it is kept as published.</source>
        <translation>“%1”未说明属于几个单位中的哪一个；按原文保留。</translation>
    </message>
    <message>
        <source>It differs within consortia: it is where the organisations are.</source>
        <translation>同一联合体内各不相同：是各单位的所在地。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>“%1” says %2, and the row names %3 organisations.</source>
        <translation>“%1”写的是 %2，该行列出的单位是 %3 家。</translation>
    </message>
    <message>
        <source>The credit code %1 stands for “%2” and for “%3”.</source>
        <translation>统一社会信用代码 %1 既写在“%2”名下，又写在“%3”名下。</translation>
    </message>
    <message>
        <source>Further rows that differ so: %1.</source>
        <translation>另有同类差异的行：%1。</translation>
    </message>
    <message>
        <source>The heads stand below each other: the table is read turned, and rows and columns are numbered as they stand then.</source>
        <translation>表头是竖排的：按行列互换后的表读取，行号、列号以互换后为准。</translation>
    </message>
    <message>
        <source>“%1” says that there are more members than are named.</source>
        <translation>“%1”表示还有未列出的成员单位。</translation>
    </message>
    <message>
        <source>Nothing was changed. Import the list in the window (File &gt; Import a list…) to answer it there, or correct the list, then import it again.</source>
        <translation>未作任何更改。请在窗口中导入（文件 &gt; 导入名录…）并在那里回答，或者改正名单后重新导入。</translation>
    </message>
    <message>
        <source>No industry of the reference: as published. In the list: %1.</source>
        <translation>不在行业对照表中，按原文保留。名单中出现次数：%1。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Organisations without a word on their role: %1. They are read as members.</source>
        <translation>没有写明角色的单位：%1 家，按成员单位读取。</translation>
    </message>
    <message>
        <source>from the text beside the table</source>
        <extracomment>%1 a place such as &quot;row 3&quot;</extracomment>
        <translation>据表外文字</translation>
    </message>
    <message>
        <source>“%1” does not read as a member: is it one?</source>
        <translation>“%1”不像是成员单位：它是吗？</translation>
    </message>
    <message>
        <source>The number “%1” holds a character that cannot be seen.</source>
        <translation>编号“%1”中有看不见的字符。</translation>
    </message>
    <message>
        <source>The page ends inside a table: it may have been cut, and rows may be missing.</source>
        <translation>网页在表格中间就结束了：文件可能不完整，可能缺行。</translation>
    </message>
    <message>
        <source>Read as the cell above it: %1</source>
        <translation>按上一格读取：%1</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 (rows %2 to %3 of %4, columns %5 to %6 of %7)</source>
        <translation>%1（第 %2–%3 行，共 %4 行；第 %5–%6 列，共 %7 列）</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name</comment>
        <extracomment>a consortium over a column: its number in the list, its name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Organisations and their consortia, by role</source>
        <translation>单位及其所在联合体（按角色）</translation>
    </message>
    <message numerus="yes">
        <source>Organisations in at least %n consortia, by role</source>
        <translation>
            <numerusform>至少在 %n 个联合体中的单位（按角色）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <extracomment>Consortia: industry × province</extracomment>
        <translation>%1：%2 × %3</translation>
    </message>
    <message>
        <source>Numbers beside an organisation: its consortia that match the filter; over a column: organisations of this table in the consortium.</source>
        <translation>单位旁的数字：该单位符合筛选的联合体数；列上方的数字：本表所列单位中属于该联合体的家数。</translation>
    </message>
    <message numerus="yes">
        <source>Organisations in at least %n consortia that match the filter, by role</source>
        <translation>
            <numerusform>至少在 %n 个符合筛选的联合体中的单位（按角色）</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells count %1. Totals count each of them once, so they are not sums.</source>
        <extracomment>%1 consortia, organisations or memberships</extracomment>
        <translation>单元格计%1。合计中每个只计一次，不是各格之和。</translation>
    </message>
    <message>
        <source>The rest does not fit on paper: %1 of %2 rows and %3 of %4 columns are printed. Narrow the filter, or export the whole matrix to a workbook.</source>
        <translation>其余部分纸上放不下：打印了 %2 行中的 %1 行、%4 列中的 %3 列。请缩小筛选范围，或将整个矩阵导出为工作簿。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>GB 18030 cannot be written on this system.</source>
        <translation>本系统不能写出 GB 18030 编码。</translation>
    </message>
    <message>
        <source>Row %1, column %2: a character cannot be written in %3.</source>
        <translation>第 %1 行第 %2 列：有字符不能写成 %3 编码。</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>A report cannot be written as %1.</source>
        <translation>报告不能写成 %1。</translation>
    </message>
    <message>
        <source>The report was cancelled.</source>
        <translation>报告已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>foot of a printed page</extracomment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>A page could not be written.</source>
        <translation>有一页未能写出。</translation>
    </message>
    <message>
        <source>The last page could not be written.</source>
        <translation>最后一页未能写出。</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>无法写出：%1。</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>无法写入文件“%1”：%2。</translation>
    </message>
    <message>
        <source>Sheet %1, row %2, column %3: the text is longer than a cell of a workbook can be.</source>
        <translation>工作表“%1”第 %2 行第 %3 列：文字超过工作簿单元格的长度上限。</translation>
    </message>
    <message>
        <source>Nothing was written. CSV and JSON have no such limit.</source>
        <translation>未写入任何内容。CSV 和 JSON 没有此限制。</translation>
    </message>
    <message>
        <source>Sheet %1: a workbook cannot hold %2 rows.</source>
        <translation>工作表“%1”：工作簿放不下 %2 行。</translation>
    </message>
    <message>
        <source>About this data</source>
        <extracomment>name of the sheet that says where the data comes from and how it is counted</extracomment>
        <translation>数据说明</translation>
    </message>
    <message>
        <source>No temporary folder could be made: %1.</source>
        <translation>无法建立临时文件夹：%1。</translation>
    </message>
    <message>
        <source>The workbook could not be made: %1.</source>
        <translation>无法生成工作簿：%1。</translation>
    </message>
    <message>
        <source>The library that writes workbooks is missing: %1.</source>
        <translation>缺少生成工作簿所需的程序库：%1。</translation>
    </message>
    <message>
        <source>Nothing was written. CSV and JSON need no library.</source>
        <translation>没有写入任何内容。CSV 和 JSON 不需要程序库。</translation>
    </message>
    <message>
        <source>Sheet %1: a workbook cannot hold %2 columns.</source>
        <translation>工作表 %1：工作簿容纳不下 %2 列。</translation>
    </message>
    <message>
        <source>only part of it fitted</source>
        <translation>存储空间不足，只写下了一部分</translation>
    </message>
    <message>
        <source>Nothing was written. Choose UTF-8, or correct the text.</source>
        <translation>未写入任何内容。请改用 UTF-8，或修改文字。</translation>
    </message>
    <message>
        <source>Nothing was written. Use a file name that ends in .pdf or .html.</source>
        <translation>未写入任何内容。请使用扩展名 .pdf 或 .html。</translation>
    </message>
    <message>
        <source>The printer or file cannot be drawn on.</source>
        <translation>无法输出到打印机或文件。</translation>
    </message>
    <message>
        <source>Free some space or choose another place. A file that was there before is unchanged.</source>
        <translation>请腾出空间或另选位置。原有文件保持不变。</translation>
    </message>
    <message>
        <source>Choose another place. A file that was there before is unchanged.</source>
        <translation>请另选位置。原有文件保持不变。</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>生成时间</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>“%1” is the name of several places: %2.</source>
        <translation>“%1”可指多个地方：%2。</translation>
    </message>
    <message>
        <source>“%1” is counted as %2: places are kept by province and separately planned city.</source>
        <extracomment>%1 a city, %2 a province</extracomment>
        <translation>“%1”计入%2：地方按省级行政区和计划单列市统计。</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printing failed</source>
        <translation>打印失败</translation>
    </message>
    <message>
        <source>Print preview – %1</source>
        <translation>打印预览 – %1</translation>
    </message>
    <message>
        <source>Print – %1</source>
        <translation>打印 – %1</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>New</source>
        <comment>a row of a list</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>a row of a list</comment>
        <translation>有变化</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <comment>a row of a list</comment>
        <translation>不再列入</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>a row of a list</comment>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Renamed</source>
        <comment>a row of a list</comment>
        <translation>更名</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Named like %1 but for the legal form at the end.</source>
        <extracomment>%1 the name of another organisation, here and below</extracomment>
        <translation>除末尾的公司形式外，与“%1”同名。</translation>
    </message>
    <message>
        <source>Named like %1 with the place elsewhere in the name.</source>
        <translation>与“%1”同名，只是地名的位置不同。</translation>
    </message>
    <message>
        <source>%1 is another name of one of the two.</source>
        <translation>“%1”是两者之一的另一名称。</translation>
    </message>
    <message>
        <source>One of the two says in brackets that it is or was called %1.</source>
        <translation>其中一个名称在括号内注明现名、曾用名或简称“%1”。</translation>
    </message>
    <message>
        <source>Named like %1.</source>
        <translation>与“%1”同名。</translation>
    </message>
    <message>
        <source>Differs from %1 in %2, which one of the two names lacks.</source>
        <extracomment>%2 a character</extracomment>
        <translation>与“%1”只差一个“%2”字。</translation>
    </message>
    <message>
        <source>Differs from %1 in one place: %2 or %3.</source>
        <extracomment>%2 and %3 are characters</extracomment>
        <translation>与“%1”只有一处不同：“%2”与“%3”。</translation>
    </message>
    <message>
        <source>One of the names begins with the other: %1.</source>
        <translation>其中一个名称以另一个名称“%1”开头。</translation>
    </message>
    <message>
        <source>Named like %1 but for the word 集团.</source>
        <translation>除“集团”二字外，与“%1”同名。</translation>
    </message>
    <message>
        <source>A branch of %1, like %2.</source>
        <extracomment>%1 a company, %2 another branch</extracomment>
        <translation>与“%2”同为“%1”的分支机构。</translation>
    </message>
    <message>
        <source>Begins with %1, like %2.</source>
        <extracomment>%1 the first characters of two companies&apos; names, %2 the other company</extracomment>
        <translation>与“%2”都以“%1”开头。</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>list of what is to be checked: homes of organisations</comment>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>list of what is to be checked: kinds of organisations</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Misprint</source>
        <comment>list of what is to be checked</comment>
        <translation>误印</translation>
    </message>
    <message>
        <source>Same?</source>
        <comment>list of what is to be checked: two that may be one organisation</comment>
        <translation>同一单位</translation>
    </message>
    <message>
        <source>Group?</source>
        <comment>list of what is to be checked: companies of one group</comment>
        <translation>同一集团</translation>
    </message>
    <message>
        <source>Twice</source>
        <comment>list of what is to be checked: members twice in one consortium</comment>
        <translation>重复</translation>
    </message>
    <message>
        <source>Home unknown</source>
        <translation>所在地未知</translation>
    </message>
    <message>
        <source>Kind unknown</source>
        <translation>类型未知</translation>
    </message>
    <message>
        <source>Kind doubtful</source>
        <translation>类型存疑</translation>
    </message>
    <message>
        <source>Misprinted?</source>
        <translation>疑似误印</translation>
    </message>
    <message>
        <source>A branch?</source>
        <translation>是否分支机构</translation>
    </message>
    <message>
        <source>One organisation?</source>
        <translation>是否同一单位</translation>
    </message>
    <message>
        <source>One group?</source>
        <translation>是否同一集团</translation>
    </message>
    <message>
        <source>Member twice</source>
        <translation>成员重复</translation>
    </message>
    <message>
        <source>What kind of organisation is %1?</source>
        <translation>“%1”是什么类型的单位？</translation>
    </message>
    <message>
        <source>Is %1 misprinted?</source>
        <translation>“%1”是否误印？</translation>
    </message>
    <message>
        <source>Why is %1 in %2 twice?</source>
        <extracomment>%1 an organisation, %2 a consortium</extracomment>
        <translation>“%1”为什么在“%2”中出现两次？</translation>
    </message>
    <message>
        <source>No place in its name or in the reference data.</source>
        <translation>名称和参考资料中都没有地点。</translation>
    </message>
    <message>
        <source>Its name begins like that of %1 and goes on with %2.</source>
        <extracomment>%1 the parent, %2 what follows the parent&apos;s name</extracomment>
        <translation>名称以“%1”的字号开头，后接“%2”。</translation>
    </message>
    <message>
        <source>Nothing in its name shows its kind.</source>
        <translation>名称中没有表明单位类型的字样。</translation>
    </message>
    <message>
        <source>Read as %1 because its name is that of part of a company: %2.</source>
        <extracomment>%1 a kind of organisation, %2 words of its name</extracomment>
        <translation>名称是公司的一个部门（%2），因此按“%1”判断。</translation>
    </message>
    <message>
        <source>Read as %1 from its last word, %2, which bodies of several kinds use.</source>
        <extracomment>%1 a kind of organisation, %2 the word that its name ends with</extracomment>
        <translation>按名称末尾的“%2”判断为“%1”，但多种类型的单位都用这个词。</translation>
    </message>
    <message>
        <source>%1 is written where %2, which sounds the same, is usual.</source>
        <extracomment>%1 and %2 are Chinese words that sound the same</extracomment>
        <translation>这里写作“%1”，通常写作同音的“%2”。</translation>
    </message>
    <message>
        <source>Named like %1 but for what is in brackets.</source>
        <translation>除括号内的文字外，与“%1”同名。</translation>
    </message>
    <message>
        <source>Where is %1 based?</source>
        <extracomment>%1 an organisation</extracomment>
        <translation>“%1”的所在地是哪里？</translation>
    </message>
    <message>
        <source>How are these two related?</source>
        <translation>这两个单位是什么关系？</translation>
    </message>
    <message>
        <source>%1 also lists it as %2.</source>
        <translation>“%1”中还以“%2”的名称列出。</translation>
    </message>
    <message>
        <source>%1 lists it twice.</source>
        <translation>“%1”中列出了两次。</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>The reference data is malformed: %1: %2.</source>
        <translation>参考数据格式有误：%1：%2。</translation>
    </message>
    <message>
        <source>The program cannot work without its reference data; install it again.</source>
        <translation>程序缺少参考数据无法工作，请重新安装。</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>the header row is not the expected one</source>
        <translation>表头与预期不符</translation>
    </message>
    <message>
        <source>%1 fields where %2 are expected</source>
        <translation>有 %1 个字段，应为 %2 个</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>表格为空</translation>
    </message>
    <message>
        <source>unknown level %1</source>
        <translation>未知的级别 %1</translation>
    </message>
    <message>
        <source>a province has no parent, every other place has one</source>
        <translation>省份没有上级，其他地方均须有上级</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>there is no region %1</source>
        <translation>没有地方 %1</translation>
    </message>
    <message>
        <source>a name is missing or too short</source>
        <translation>名称缺失或过短</translation>
    </message>
    <message>
        <source>a name or a word is missing</source>
        <translation>缺少名称或词语</translation>
    </message>
    <message>
        <source>there is no kind %1</source>
        <translation>没有单位类型 %1</translation>
    </message>
    <message>
        <source>the word is missing</source>
        <translation>缺少词语</translation>
    </message>
    <message>
        <source>unknown use %1</source>
        <translation>未知的用途 %1</translation>
    </message>
    <message>
        <source>unknown strength %1</source>
        <translation>未知的强度 %1</translation>
    </message>
    <message>
        <source>a body needs its name, its source and what is known</source>
        <translation>单位一行须有名称、来源和已知内容</translation>
    </message>
    <message>
        <source>%1 is not a code, or appears twice</source>
        <translation>代码 %1 无效或重复</translation>
    </message>
    <message>
        <source>the parent %1 is not listed above it</source>
        <translation>上级 %1 不在其前</translation>
    </message>
    <message>
        <source>%1 is not a code</source>
        <translation>%1 不是代码</translation>
    </message>
    <message>
        <source>the key %1 is empty, or appears twice</source>
        <translation>键 %1 为空或重复</translation>
    </message>
    <message>
        <source>%1 is not a division of GB/T 4754-2017</source>
        <translation>%1 不是 GB/T 4754-2017 中的大类</translation>
    </message>
    <message>
        <source>a row is malformed</source>
        <translation>某一行不符合格式</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Column %1 “%2”</source>
        <translation>第 %1 列“%2”</translation>
    </message>
    <message>
        <source>As: %1.</source>
        <translation>作为：%1。</translation>
    </message>
    <message>
        <source>It fills nothing: only homes, kinds and credit codes are read.</source>
        <translation>不用于补全：只读取单位所在地、单位类型和统一社会信用代码。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>%1 the number of a row, %2 what it says</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>It is not an organisation.</source>
        <translation>不是单位。</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>该行没有单位名称。</translation>
    </message>
    <message>
        <source>It is not a credit code of 18 characters.</source>
        <translation>不是 18 位统一社会信用代码。</translation>
    </message>
    <message>
        <source>No such place is known.</source>
        <translation>无此地方。</translation>
    </message>
    <message>
        <source>No such kind of organisation is known.</source>
        <translation>无此单位类型。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Only the first list of the file is read.</source>
        <translation>只读取文件中的第一份参考名单。</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a value of an organisation</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Differs from the registry</source>
        <translation>与名录不一致</translation>
    </message>
    <message>
        <source>The list contradicts itself</source>
        <translation>名单自相矛盾</translation>
    </message>
    <message>
        <source>Fills a gap</source>
        <translation>补全未知项</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>of an organisation</comment>
        <translation>单位所在地</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of an organisation</comment>
        <translation>单位类型</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of an organisation</comment>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>It has a wrong check character: it should end with %1.</source>
        <translation>校验码不对：末位应为 %1。</translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <source>%1 and more</source>
        <extracomment>The last step of a legend: this number and every larger one.</extracomment>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>Schematic, shows no boundaries</source>
        <translation>示意图，不表示行政区域界线</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A place and its count, for example: Zhejiang: 20 memberships</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>of which %1</source>
        <extracomment>Part of the count of the province above it, for example: of which Ningbo: 3 memberships</extracomment>
        <translation>其中%1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Consortium</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>column of a chart&apos;s table: what is counted, in which unit
----------
number of a consortium, role of an organisation in it
----------
a role and how many members have it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Total (%1)</source>
        <extracomment>column of a chart&apos;s table: all series together, in which unit</extracomment>
        <translation>合计（%1）</translation>
    </message>
    <message>
        <source>Members of each consortium, by role</source>
        <translation>各联合体成员（按角色）</translation>
    </message>
    <message>
        <source>The %1 largest of %2.</source>
        <translation>%2中成员最多的 %1 个。</translation>
    </message>
    <message>
        <source>The %1 longest of %2 bars.</source>
        <translation>共 %2 条，只列最长的 %1 条。</translation>
    </message>
    <message>
        <source>A consortium of several industries counts in each of them.</source>
        <translation>涉及多个行业的联合体，在各行业中分别计数。</translation>
    </message>
    <message>
        <source>Consortia by industry</source>
        <translation>联合体（按行业）</translation>
    </message>
    <message>
        <source>Memberships by industry</source>
        <translation>成员关系（按行业）</translation>
    </message>
    <message>
        <source>Consortia by province (seat)</source>
        <translation>联合体（按所在省份）</translation>
    </message>
    <message>
        <source>Organisations by kind</source>
        <translation>单位（按单位类型）</translation>
    </message>
    <message>
        <source>Each organisation once; kinds are read from the names.</source>
        <translation>每家单位计一次；单位类型据名称推定。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a role and how many memberships have it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lead roles</source>
        <translation>牵头角色</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>below a number: how many there are without the filter</extracomment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <extracomment>below a chart: what its numbers are</extracomment>
        <translation>计数对象：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>each once</source>
        <translation>每家计一次</translation>
    </message>
    <message>
        <source>Organisations in several consortia</source>
        <translation>参加多个联合体的单位</translation>
    </message>
    <message>
        <source>Provinces with a consortium</source>
        <translation>有联合体的省份</translation>
    </message>
    <message>
        <source>Places and kinds</source>
        <translation>地方和单位类型</translation>
    </message>
    <message>
        <source>Members and industries</source>
        <translation>成员和行业</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单位类型</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>单位所在地</translation>
    </message>
    <message>
        <source>Numbers of the consortia</source>
        <translation>联合体序号</translation>
    </message>
    <message>
        <source>No consortium matches this filter.</source>
        <translation>没有符合此筛选条件的联合体。</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>%1 by home</source>
        <extracomment>%1 is Consortia, Organisations or Memberships</extracomment>
        <translation>%1（按单位所在地）</translation>
    </message>
    <message>
        <source>%1 by seat</source>
        <translation>%1（按联合体所在地）</translation>
    </message>
    <message>
        <source>of which %1</source>
        <extracomment>a city counted on its own, in the row below its province</extracomment>
        <translation>其中：%1</translation>
    </message>
    <message>
        <source>%1 (published as %2)</source>
        <translation>%1（原文为“%2”）</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <translation>%1（%2：%3）</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Consortia and their members</source>
        <translation>联合体及其成员</translation>
    </message>
    <message>
        <source>Index of organisations</source>
        <translation>单位索引</translation>
    </message>
    <message>
        <source>Register of consortia</source>
        <translation>联合体名录</translation>
    </message>
    <message>
        <source>The whole registry, no filter</source>
        <translation>整个名录，未筛选</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between the parts of a line</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many are in the selection, of how many in all</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 consortia</source>
        <translation>%1 个联合体</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>计数对象</translation>
    </message>
    <message>
        <source>A consortium is one numbered row of the list. An organisation is counted once, however many consortia it is in. A membership is one organisation in one consortium.</source>
        <translation>联合体是名单中带序号的一行。单位不论参加几个联合体，每家只计一次。一家单位参加一个联合体，计一项成员关系。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布的内容</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推定的内容</translation>
    </message>
    <message>
        <source>The list does not say the industry of a consortium, nor the kind and home of an organisation. They are derived and carry their basis; what no rule shows stays unknown and is counted as such.</source>
        <translation>名单未载明联合体的行业、单位类型和单位所在地。这些内容由推定得出，并附依据；无规则可据的列为未知，并按未知计数。</translation>
    </message>
    <message>
        <source>A consortium of several industries counts in each of them, so the industries add up to more than the total.</source>
        <translation>涉及多个行业的联合体，在各行业中分别计数，因此各行业之和大于总数。</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Source: %1. Made with Consortium Atlas, %2.</source>
        <translation>来源：%1。由联合体图谱生成，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n read from the name</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n 家据名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on another basis</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n 家据其他依据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n 家未知</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry is empty: it has no list yet.</source>
        <translation>名录为空，尚无名单。</translation>
    </message>
    <message>
        <source>%1, with values outside the filter</source>
        <extracomment>%1 the title of a picture whose numbers also count values that the filter leaves out
----------
%1 the title of a chart whose bars and numbers also show values that the filter leaves out</extracomment>
        <translation>%1（含筛选以外的取值）</translation>
    </message>
    <message>
        <source>Unit: %1, by where organisations are at home; the home is not known of %2.</source>
        <extracomment>below a region view: %1 a unit, %2 a count with its unit</extracomment>
        <translation>计数单位：%1，按单位所在地统计；%2所在地未知。</translation>
    </message>
    <message>
        <source>Unit: %1, by the place that the list gives for the consortium.</source>
        <translation>计数单位：%1，按名单所列联合体地方统计。</translation>
    </message>
    <message>
        <source>%1 of %2 match the filter, marked ●</source>
        <translation>共 %2 家，其中 %1 家符合筛选，以 ● 标示</translation>
    </message>
    <message>
        <source>Numbers, names, places, members, their order and the marked roles are given letter for letter as published.</source>
        <translation>序号、名称、地方、成员及其顺序、所标角色，均与公布的原文逐字一致。</translation>
    </message>
    <message>
        <source>A province includes the places in it that are also counted separately (%1).</source>
        <translation>省份的数字包含其中单独计数的地方（%1）。</translation>
    </message>
    <message>
        <source>Consortia are counted in the whole registry. Where only some of an organisation&apos;s match the filter, “1 of 5” says how many, and they are marked ●.</source>
        <translation>联合体按整个名录统计。单位所在联合体仅部分符合筛选时，以“1/5”表示符合的个数，并以 ● 标示。</translation>
    </message>
    <message>
        <source>● marks the consortia that match the filter, where others of the organisation do not.</source>
        <translation>单位的联合体只有一部分符合筛选时，以 ● 标示符合的联合体。</translation>
    </message>
    <message>
        <source>Made with Consortium Atlas, %1.</source>
        <translation>由联合体图谱生成，%1。</translation>
    </message>
    <message numerus="yes">
        <source>Source: %n lists (%1)</source>
        <comment>several lists</comment>
        <extracomment>foot of a page, several lists: how many, and what they are called</extracomment>
        <translation>
            <numerusform>来源：%n 份名单（%1）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcePlace</name>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>separates the parts of a place: &quot;list.txt, row 3, column 4&quot;</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>behind a list of names: %1 the names, %2 how many more</extracomment>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>No consortium is seated in %1 of %2 provinces: %3.</source>
        <extracomment>%1 and %2 numbers of provinces; %3 their names</extracomment>
        <translation>%2 个省级行政区中有 %1 个没有联合体：%3。</translation>
    </message>
    <message>
        <source>No organisation is known to be from %1 of %2 provinces: %3.</source>
        <translation>%2 个省级行政区中有 %1 个没有已知所在地的单位：%3。</translation>
    </message>
    <message>
        <source>No consortium is known to be in %1 of %2 industries: %3.</source>
        <translation>%2 个行业中有 %1 个没有已知的联合体：%3。</translation>
    </message>
    <message>
        <source>The seat of %1 of %2 consortia is not known.</source>
        <translation>%2 个联合体中有 %1 个地方未知。</translation>
    </message>
    <message>
        <source>The home of %1 of %2 organisations is not known.</source>
        <translation>%2 个单位中有 %1 个所在地未知。</translation>
    </message>
    <message>
        <source>The industry of %1 of %2 consortia is not known.</source>
        <translation>%2 个联合体中有 %1 个行业未知。</translation>
    </message>
    <message>
        <source>The kind of %1 of %2 organisations is not known.</source>
        <translation>%2 个单位中有 %1 个类型未知。</translation>
    </message>
    <message>
        <source>The kind of lead subject of %1 of %2 consortia is not known.</source>
        <translation>%2 个联合体中有 %1 个依托主体未知。</translation>
    </message>
    <message>
        <source>%1 of %2 roles are held by no member: %3.</source>
        <translation>%2 种角色中有 %1 种没有成员：%3。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>A registry cannot be its own backup.</source>
        <translation>名录不能备份到自身。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>The file is not marked as a registry.</source>
        <translation>文件没有名录标识。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>It is a folder or a device.</source>
        <translation>这是文件夹或设备。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>It is a file of another kind.</source>
        <translation>这是其他类型的文件。</translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation>这是其他程序的数据库。</translation>
    </message>
    <message>
        <source>Copy %1 and %2 together to a folder that you can write to, and open it there.</source>
        <translation>请将“%1”和“%2”一并复制到可写入的文件夹，再从那里打开。</translation>
    </message>
    <message>
        <source>%1 was written by an older version of this program and has to be brought up to date before it can be read.</source>
        <translation>“%1”由本程序的较早版本写成，须先更新才能读取。</translation>
    </message>
    <message>
        <source>Open it for writing, or open a copy.</source>
        <translation>请以可写方式打开，或打开副本。</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>请打开该文件，或换一个名称。</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>请先打开名录。</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>“%1”正被其他程序使用。</translation>
    </message>
    <message>
        <source>Close it there, or wait until it has finished, and try again.</source>
        <translation>请在该程序中关闭，或等待其完成，然后重试。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>“%1”已损坏。</translation>
    </message>
    <message>
        <source>Open the newest backup beside it; keep this file, much of it may still be readable.</source>
        <translation>请打开同一位置的最新备份；保留此文件，其中可能仍有大量内容可读。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is not a registry of this program.</source>
        <translation>“%1”不是本程序的名录。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program: it has format %2, and this version knows formats up to %3.</source>
        <translation>“%1”由本程序的较新版本写成：其格式为 %2，本版本最高支持格式 %3。</translation>
    </message>
    <message>
        <source>Update this program to open it.</source>
        <translation>请更新本程序后再打开。</translation>
    </message>
    <message>
        <source>Open it read-only, or copy it to a folder that you can write to.</source>
        <translation>请以只读方式打开，或复制到可写入的文件夹。</translation>
    </message>
    <message>
        <source>Open it for writing, or work in a copy.</source>
        <translation>请以可写方式打开，或使用副本。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>Choose a folder that you can write to.</source>
        <translation>请选择可写入的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read or written: %2.</source>
        <translation>无法读写“%1”：%2。</translation>
    </message>
    <message>
        <source>Check that the file is there, and that you may read it.</source>
        <translation>请检查文件是否存在，以及是否有权读取。</translation>
    </message>
    <message>
        <source>There is no organisation %1.</source>
        <translation>没有单位 %1。</translation>
    </message>
    <message>
        <source>Change %1 cannot be undone: %2</source>
        <translation>变更 %1 无法撤销：%2</translation>
    </message>
    <message>
        <source>The undo was cancelled.</source>
        <translation>撤销已取消。</translation>
    </message>
    <message>
        <source>%1 needs a row that it added.</source>
        <translation>%1 还要用到它添加的记录。</translation>
    </message>
    <message>
        <source>Undo the later changes first.</source>
        <translation>请先撤销之后的变更。</translation>
    </message>
    <message>
        <source>%1 was changed again by change %2.</source>
        <translation>%1 又被变更 %2 修改过。</translation>
    </message>
    <message>
        <source>Undo that one first.</source>
        <translation>请先撤销那一次变更。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的变更。</translation>
    </message>
    <message>
        <source>There is no change %1.</source>
        <translation>没有变更 %1。</translation>
    </message>
    <message>
        <source>Change %1 undone</source>
        <translation>撤销变更 %1</translation>
    </message>
    <message>
        <source>There is no place %1.</source>
        <translation>没有代码为 %1 的地方。</translation>
    </message>
    <message>
        <source>It does not say which kind it is.</source>
        <translation>没有说明是什么类型。</translation>
    </message>
    <message>
        <source>It does not say which records the answer is about.</source>
        <translation>没有说明答复针对哪些记录。</translation>
    </message>
    <message>
        <source>The view is no longer there.</source>
        <translation>该视图已不存在。</translation>
    </message>
    <message>
        <source>There is another view named “%1”.</source>
        <translation>已有另一个名为“%1”的视图。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a disk: %1 its place in the tree of folders, %2 its name</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <extracomment>behind the first few of a list</extracomment>
        <translation>
            <numerusform>；等另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a backup, or ask who changed the file.</source>
        <translation>请打开备份，或核实是谁改动了该文件。</translation>
    </message>
    <message>
        <source>%1 was deleted or moved while it was open.</source>
        <translation>%1 在打开期间被删除或移走。</translation>
    </message>
    <message>
        <source>The folder of %1 is no longer there.</source>
        <translation>%1 所在的文件夹已不存在。</translation>
    </message>
    <message>
        <source>%1 can no longer be reached.</source>
        <translation>%1 已无法访问。</translation>
    </message>
    <message>
        <source>%1 was replaced by another file while it was open.</source>
        <translation>%1 在打开期间被另一个文件替换。</translation>
    </message>
    <message>
        <source>%1 was overwritten by another program while it was open, and is damaged now.</source>
        <translation>%1 在打开期间被其他程序覆盖，文件现已损坏。</translation>
    </message>
    <message>
        <source>Another program changed the tables of %1 while it was open.</source>
        <translation>%1 在打开期间被其他程序改动了数据表结构。</translation>
    </message>
    <message>
        <source>%1 was overwritten by another program while it was open.</source>
        <translation>%1 在打开期间被其他程序覆盖。</translation>
    </message>
    <message>
        <source>Copy of what was in memory</source>
        <translation>由内存中的内容保存的副本</translation>
    </message>
    <message>
        <source>Table %1, row %2: entry %3 of the journal cannot be read.</source>
        <translation>表 %1 第 %2 行：变更记录第 %3 条无法读取。</translation>
    </message>
    <message>
        <source>Table %1, row %2 (%3), column %4: the row says “%5”, the journal “%6”.</source>
        <extracomment>%3 the name of the record, %4 of the column, %5 and %6 values</extracomment>
        <translation>表 %1 第 %2 行（%3）的 %4 列：该行为“%5”，变更记录为“%6”。</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <extracomment>%1 a part of a database: &quot;table membership&quot;</extracomment>
        <translation>缺少 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) differ from the journal.</source>
        <translation>
            <numerusform>另有 %n 处与变更记录不一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was added</source>
        <extracomment>%1 a part of a database: &quot;trigger membership_copy&quot;</extracomment>
        <translation>多出 %1</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <extracomment>%1 a part of a database: &quot;table membership&quot;</extracomment>
        <translation>%1 被改动</translation>
    </message>
    <message>
        <source>There is a file %1 with changes of another registry.</source>
        <translation>已有文件“%1”，其中是另一名录的更改。</translation>
    </message>
    <message>
        <source>Move that file away, or choose another name.</source>
        <translation>请移走该文件，或另选名称。</translation>
    </message>
    <message>
        <source>%1 is damaged, so nothing is written to it.</source>
        <translation>“%1”已损坏，不再写入。</translation>
    </message>
    <message>
        <source>Check the registry to see all of it. Keep a copy of the file as it is, and continue with a backup that is sound.</source>
        <translation>请检查名录以查看全部问题；请原样保留该文件的副本，并改用完好的备份继续工作。</translation>
    </message>
    <message>
        <source>%1 is damaged, so a copy of it does not replace %2.</source>
        <translation>“%1”已损坏，其副本不替换“%2”。</translation>
    </message>
    <message>
        <source>Choose a new name for the copy.</source>
        <translation>请为副本另取名称。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no room left on the disk %1 for a backup of %2.</source>
        <translation>磁盘 %1 空间不足，无法备份“%2”。</translation>
    </message>
    <message>
        <source>A backup is made before each import and each undo. Make room on the disk and try again.</source>
        <translation>每次导入和撤销之前都会先备份。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>%1 can only be read: there is no room left on the disk %2.</source>
        <translation>“%1”只能查看：磁盘 %2 空间不足。</translation>
    </message>
    <message>
        <source>Make room on the disk, then reload the registry.</source>
        <translation>请腾出磁盘空间，然后重新载入名录。</translation>
    </message>
    <message>
        <source>Table %1, row %2: the journal cannot be read.</source>
        <translation>表 %1 第 %2 行：变更记录无法读取。</translation>
    </message>
    <message>
        <source>The registry does not accept row %1 (%2).</source>
        <translation>名录不接受第 %1 行（%2）。</translation>
    </message>
    <message>
        <source>There is already a file named %1.</source>
        <translation>已有名为“%1”的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1 refer to a row of %2 that is missing.</source>
        <extracomment>%1 and %2 are names of tables in the file</extracomment>
        <translation>
            <numerusform>%1 有 %n 行所指的 %2 行不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>The members of consortium %1 (%2) do not match its published cell.</source>
        <translation>联合体 %1（%2）的成员与公布的原文不符。</translation>
    </message>
    <message>
        <source>A change was started and never finished.</source>
        <translation>有一项更改开始后未完成。</translation>
    </message>
    <message>
        <source>Check its name, and that its disk is connected.</source>
        <translation>请检查文件名，以及所在磁盘是否可用。</translation>
    </message>
    <message>
        <source>%1 cannot be read where it is: its last changes are in a second file, and its folder is write-protected.</source>
        <translation>“%1”在当前位置不能读取：最近的更改存于另一个文件，而所在文件夹禁止写入。</translation>
    </message>
    <message>
        <source>its folder does not exist or is write-protected</source>
        <translation>所在文件夹不存在或禁止写入</translation>
    </message>
    <message>
        <source>There is no space left on the disk for %1.</source>
        <translation>磁盘空间不足，无法写入“%1”。</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The registry does not accept these rows.</source>
        <translation>名录不接受这些行。</translation>
    </message>
    <message>
        <source>%1 can only be read: the file or its folder is write-protected.</source>
        <translation>“%1”只能读取：文件或所在文件夹禁止写入。</translation>
    </message>
    <message>
        <source>%1 is open read-only.</source>
        <translation>“%1”是以只读方式打开的。</translation>
    </message>
    <message>
        <source>The registry could not be used because of a defect in this program.</source>
        <translation>因本程序的缺陷，无法处理名录。</translation>
    </message>
    <message>
        <source>Two names are needed to say how two organisations are related.</source>
        <translation>说明两个单位的关系需要两个名称。</translation>
    </message>
    <message>
        <source>%1 cannot be restored beside what is there now.</source>
        <translation>%1 与现有记录冲突，无法恢复。</translation>
    </message>
    <message>
        <source>it was already undone, by change %1.</source>
        <translation>它已被变更 %1 撤销。</translation>
    </message>
    <message>
        <source>Undo that one to get it back.</source>
        <translation>如要恢复，请撤销那一次变更。</translation>
    </message>
    <message>
        <source>it created the registry.</source>
        <translation>名录由它建立。</translation>
    </message>
    <message>
        <source>Delete the file to get rid of it.</source>
        <translation>如不再需要，请删除该文件。</translation>
    </message>
    <message>
        <source>%1 is not part of a merge.</source>
        <translation>没有并入过“%1”。</translation>
    </message>
    <message>
        <source>There is no space left on the disk %1 for %2.</source>
        <translation>磁盘 %1 空间不足，无法写入 %2。</translation>
    </message>
    <message>
        <source>%1 was not opened: its tables are not those of this program.</source>
        <translation>未打开 %1：其数据表结构与本程序不符。</translation>
    </message>
    <message>
        <source>Another program changed it (%1). Nothing in it was run or changed.</source>
        <translation>该文件被其他程序改动过（%1）。本程序未执行其中任何内容，也未作任何修改。</translation>
    </message>
    <message>
        <source>Nothing has been written to it since.</source>
        <translation>此后本程序未向该文件写入任何内容。</translation>
    </message>
    <message>
        <source>What is shown is from before that.</source>
        <translation>当前显示的仍是变动之前的内容。</translation>
    </message>
    <message>
        <source>Table %1, row %2: it is there, but according to the journal it was removed.</source>
        <translation>表 %1 第 %2 行：记录存在，但按变动记录已删除。</translation>
    </message>
    <message>
        <source>Table %1, row %2: it is missing, but according to the journal it should be there.</source>
        <translation>表 %1 第 %2 行：记录缺失，但按变动记录应当存在。</translation>
    </message>
    <message>
        <source>Table %1 has %2 rows, but according to the journal it should have %3.</source>
        <translation>表 %1 有 %2 行，按变动记录应有 %3 行。</translation>
    </message>
    <message>
        <source>%1: the further name “%2” was not kept, since it is a name of %3.</source>
        <extracomment>%1 and %3 names of organisations, %2 a former or short name</extracomment>
        <translation>%1：未记录其别名“%2”，因为这是%3的名称。</translation>
    </message>
    <message>
        <source>It does not say what is to be filled, and from where.</source>
        <translation>没有说明补全什么、依据何在。</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>A CSV or TSV file holds one table: consortia, organisations or memberships.</source>
        <translation>CSV 或 TSV 文件只能存一张表：联合体、单位或成员关系。</translation>
    </message>
    <message>
        <source>Nothing was written. Choose one of them, or write an .xlsx or .json file.</source>
        <translation>未写入任何内容。请选择其中一张表，或写成 .xlsx、.json 文件。</translation>
    </message>
    <message>
        <source>Nothing was written. Use one of: %1.</source>
        <translation>未写入任何内容。可用的扩展名：%1。</translation>
    </message>
    <message>
        <source>This table</source>
        <translation>本表说明</translation>
    </message>
    <message>
        <source>Tables cannot be written as “%1”.</source>
        <translation>表格不能写成扩展名为“%1”的文件。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Consortia</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>成员关系</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Co-lead</source>
        <translation>联合牵头</translation>
    </message>
    <message>
        <source>Industry lead</source>
        <translation>行业牵头</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>University</source>
        <translation>高校</translation>
    </message>
    <message>
        <source>Research institute</source>
        <translation>科研院所</translation>
    </message>
    <message>
        <source>Public institution</source>
        <translation>事业单位</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>社会团体</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府部门</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Key industry enterprise</source>
        <translation>重点行业企业</translation>
    </message>
    <message>
        <source>Platform institution</source>
        <translation>平台机构</translation>
    </message>
    <message>
        <source>Advanced manufacturing cluster</source>
        <translation>先进制造业集群</translation>
    </message>
    <message>
        <source>SME digitalisation pilot city</source>
        <translation>中小企业数字化转型城市试点</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>read from the name</source>
        <translation>据名称</translation>
    </message>
    <message>
        <source>from reference data</source>
        <translation>据参考数据</translation>
    </message>
    <message>
        <source>from the order of the list</source>
        <translation>据名单顺序</translation>
    </message>
    <message>
        <source>entered by a user</source>
        <translation>用户填写</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Province (consortium seat)</source>
        <translation>省份（联合体所在地）</translation>
    </message>
    <message>
        <source>Province (organisation home)</source>
        <translation>省份（单位所在地）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>单位类型</translation>
    </message>
    <message>
        <source>Lead subject</source>
        <translation>依托主体</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Follow-up state</source>
        <translation>跟进状态</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>Do not translate the meaning: the code of the language of this translation, &quot;en&quot; or &quot;zh_CN&quot;.</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message numerus="yes">
        <source>%Ln consortia</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%Ln 个联合体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organisations</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%Ln 家单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memberships</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%Ln 项成员关系</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a narrowed count: how many match the filter, of how many in all</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>from the recommending authority</source>
        <translation>依据推荐单位</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>The view was not saved.</source>
        <translation>视图没有保存。</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>视图需要名称。</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>名称超过 %1 个字符。</translation>
    </message>
    <message>
        <source>Seated in %1</source>
        <comment>consortia</comment>
        <translation>%1的联合体</translation>
    </message>
    <message>
        <source>Seated in my province</source>
        <comment>consortia</comment>
        <translation>本省的联合体</translation>
    </message>
    <message>
        <source>From %1 in consortia elsewhere</source>
        <comment>organisations</comment>
        <translation>%1单位参加的外地联合体</translation>
    </message>
    <message>
        <source>From my province in consortia elsewhere</source>
        <comment>organisations</comment>
        <translation>本省单位参加的外地联合体</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>a view</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Organisations in several consortia</source>
        <translation>参加多个联合体的单位</translation>
    </message>
    <message>
        <source>Consortia with several leads</source>
        <translation>有多个牵头单位的联合体</translation>
    </message>
    <message>
        <source>Organisations whose home is not known</source>
        <translation>所在地未知的单位</translation>
    </message>
    <message>
        <source>The view names a page or a column that does not exist.</source>
        <translation>视图所指的页面或列不可能存在。</translation>
    </message>
</context>
<context>
    <name>atlas::AccountModel</name>
    <message>
        <source>What became of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>文件中的部分</translation>
    </message>
    <message>
        <source>As what, or why</source>
        <translation>作为什么，或原因</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>atlas::AccountStep</name>
    <message>
        <source>Everything in the file is used, kept as a further field, or left out. What is left out does not get into the registry.</source>
        <translation>文件中的内容或已采用，或作为其他字段保留，或未采用。未采用的内容不会进入名录。</translation>
    </message>
</context>
<context>
    <name>atlas::ChainPart</name>
    <message>
        <source>To this one</source>
        <translation>到这个单位</translation>
    </message>
    <message>
        <source>From this organisation</source>
        <translation>从这个单位</translation>
    </message>
    <message>
        <source>The steps of the chain</source>
        <translation>链的各步</translation>
    </message>
    <message>
        <source>Choose two organisations: through which consortia are they connected?</source>
        <translation>选择两个单位：它们通过哪些联合体相连？</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>From this organisation: type part of its name</source>
        <translation>从这个单位：输入名称的一部分</translation>
    </message>
</context>
<context>
    <name>atlas::ChangesStep</name>
    <message>
        <source>Comparing with the registry …</source>
        <translation>正在与名录比对…</translation>
    </message>
    <message>
        <source>No row can be read yet: say which columns hold the name and the members.</source>
        <translation>还读不出任何一行：请指明哪一列是联合体名称，哪一列是成员单位。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a kind of change and how many consortia have it: &quot;New: 2&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Consortia: %1</source>
        <translation>联合体：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n of its consortia are already in “%1”. If this is a separate list, choose “A new list”: it is then added beside that one.</source>
        <extracomment>%1 the title of a list</extracomment>
        <translation>
            <numerusform>其中 %n 个联合体已在“%1”里。如果这是另一份名单，请选“新名单”，它会与原名单并存。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is batch %1; “%2” stays as it is. If it replaces that list, choose “Another edition”.</source>
        <extracomment>%1 the batch, for example 第二批; %2 the title of a list</extracomment>
        <translation>这是%1；“%2”保持不变。如果它取代原名单，请选“另一版”。</translation>
    </message>
    <message>
        <source>The list has no title, and the same consortia as “%1”: it is taken for that list.</source>
        <extracomment>%1 the title of a list</extracomment>
        <translation>该名单没有标题，联合体与“%1”相同，按该名单处理。</translation>
    </message>
</context>
<context>
    <name>atlas::ChartPanel</name>
    <message>
        <source>Counted: %1</source>
        <extracomment>Says what a chart&apos;s numbers are, for example: Counted: Memberships</extracomment>
        <translation>计数对象：%1</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>以图表显示</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Nothing to count under this filter.</source>
        <translation>筛选结果中没有可统计的内容。</translation>
    </message>
</context>
<context>
    <name>atlas::ChartsPage</name>
    <message>
        <source>Nothing in the registry matches the whole filter.</source>
        <translation>名录中没有符合全部筛选条件的记录。</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>atlas::ChipBar</name>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n more conditions</source>
        <translation>
            <numerusform>另有 %n 个条件</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>the whole filter</comment>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the whole filter (Esc)</source>
        <translation>清除全部筛选条件（Esc）</translation>
    </message>
    <message>
        <source>Tables: dim the other rows instead of hiding them (Ctrl+Shift+H)</source>
        <translation>表格：将其他行变淡而不隐藏（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Dim the other rows instead of hiding them</source>
        <translation>将其他行变淡而不隐藏</translation>
    </message>
</context>
<context>
    <name>atlas::ColumnChooser</name>
    <message>
        <source>Columns: %1</source>
        <extracomment>%1 consortia, organisations or memberships</extracomment>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Ticked columns are shown. Drag them, or move them with Alt and the arrow keys.</source>
        <translation>勾选的列会显示。拖动可调整顺序，也可用 Alt 加方向键移动。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns that &amp;stay while the others scroll:</source>
        <translation>横向滚动时固定的列数(&amp;S)：</translation>
    </message>
    <message>
        <source>none</source>
        <comment>columns that stay</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>De&amp;faults</source>
        <translation>恢复初始(&amp;F)</translation>
    </message>
</context>
<context>
    <name>atlas::ColumnFilter</name>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>atlas::ColumnsStep</name>
    <message>
        <source>Keep as a further field</source>
        <translation>作为其他字段保留</translation>
    </message>
    <message>
        <source>This is the header row</source>
        <translation>将此行设为表头行</translation>
    </message>
    <message>
        <source>The header of each column says what it is read as. Click a header to change that; right-click a row to make it the header row.</source>
        <translation>每列表头显示程序对该列的理解。点击表头可更改；在某一行上点右键可将其设为表头行。</translation>
    </message>
    <message>
        <source>&amp;Read as…</source>
        <translation>读作(&amp;R)…</translation>
    </message>
    <message>
        <source>further field</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Column %1 is read as: %2.</source>
        <extracomment>%1 the number of a column, %2 its header, %3 what it is read as</extracomment>
        <translation>第 %1 列读作：%2。</translation>
    </message>
    <message>
        <source>Column %1, “%2”, is read as: %3.</source>
        <translation>第 %1 列“%2”读作：%3。</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>由您指定。</translation>
    </message>
    <message>
        <source>Its header says so.</source>
        <translation>据列标题。</translation>
    </message>
</context>
<context>
    <name>atlas::ComparePage</name>
    <message>
        <source>Consortia</source>
        <comment>to compare</comment>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Two filters</source>
        <translation>两个筛选</translation>
    </message>
    <message>
        <source>Two organisations</source>
        <translation>两个单位</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>atlas::ConsortiaPage</name>
    <message>
        <source>Consortia</source>
        <translation>联合体</translation>
    </message>
</context>
<context>
    <name>atlas::ConsortiaPart</name>
    <message>
        <source>Add a consortium</source>
        <translation>添加联合体</translation>
    </message>
    <message>
        <source>Organisations in which of them, by kind and by home</source>
        <translation>各联合体中的单位，按类型和所在地</translation>
    </message>
    <message>
        <source>Members and their roles</source>
        <translation>成员及其角色</translation>
    </message>
    <message>
        <source>Show all</source>
        <comment>members</comment>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Choose two to four consortia: who is in which, and as what?</source>
        <translation>选择两到四个联合体：谁在哪一个，担任什么角色？</translation>
    </message>
    <message>
        <source>Choose one more consortium to set beside this one.</source>
        <translation>再选一个联合体与之对比。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 a count of organisations that are shown, %2 of all with the unit</extracomment>
        <translation>%2中的 %1 个</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Add a consortium: type part of its name or its number</source>
        <translation>添加联合体：输入名称的一部分或序号</translation>
    </message>
    <message>
        <source>Use the first two</source>
        <translation>取前两个</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
</context>
<context>
    <name>atlas::CountFilter</name>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>The lower bound is above the upper one.</source>
        <translation>下限大于上限。</translation>
    </message>
</context>
<context>
    <name>atlas::DateFilter</name>
    <message>
        <source>2026, 2026-04 or 2026-04-13</source>
        <translation>2026、2026-04 或 2026-04-13</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a date</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a date</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>The first date is after the last one.</source>
        <translation>起始日期晚于截止日期。</translation>
    </message>
    <message>
        <source>“%1” is not a valid date.</source>
        <translation>“%1”不是有效日期。</translation>
    </message>
</context>
<context>
    <name>atlas::DraftRowModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>atlas::ExportDialog</name>
    <message>
        <source>Export tables</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (.csv)</source>
        <translation>电子表格用 CSV（.csv）</translation>
    </message>
    <message>
        <source>Tab-separated text (.tsv)</source>
        <translation>制表符分隔文本（.tsv）</translation>
    </message>
    <message>
        <source>JSON for programs (.json)</source>
        <translation>程序用 JSON（.json）</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>GB 18030</source>
        <translation>GB 18030</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>All three tables</source>
        <translation>全部三张表</translation>
    </message>
    <message>
        <source>Stable keys instead of words, for programs.</source>
        <translation>以固定代码代替文字，供程序使用。</translation>
    </message>
    <message>
        <source>Consortia registry</source>
        <comment>file name</comment>
        <translation>联合体名录</translation>
    </message>
    <message>
        <source>This page: %1</source>
        <extracomment>%1 the title of a page</extracomment>
        <translation>本页：%1</translation>
    </message>
    <message>
        <source>UTF-8 with BOM (opens correctly in spreadsheets)</source>
        <translation>UTF-8 带标记（电子表格可直接打开）</translation>
    </message>
    <message>
        <source>One sheet for each table, and one with source, filter, time and units.</source>
        <translation>每张表一个工作表，另有一个工作表说明来源、筛选条件、时间和计数对象。</translation>
    </message>
    <message>
        <source>Stable keys instead of words, for further work; one table per file.</source>
        <translation>以固定代码代替文字，便于后续处理；一个文件一张表。</translation>
    </message>
</context>
<context>
    <name>atlas::FacetModel</name>
    <message numerus="yes">
        <source>%n more provinces</source>
        <comment>provinces without any record</comment>
        <translation>
            <numerusform>其余 %n 个省份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a facet value and its counts: &quot;Zhejiang: 2 consortia · 19 organisations · 19 memberships&quot;
----------
a facet value and its count: &quot;Zhejiang: 2 consortia&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n provinces</source>
        <comment>none of them has a record</comment>
        <translation>
            <numerusform>%n 个省份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a count of memberships and what their role rests on: &quot;2 memberships from the order of the list&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>In the whole registry: %1</source>
        <extracomment>%1: &quot;12 memberships as published · 2 memberships from the order of the list&quot;</extracomment>
        <translation>整个名录中：%1</translation>
    </message>
</context>
<context>
    <name>atlas::FacetPanel</name>
    <message>
        <source>Consortia</source>
        <comment>unit switch</comment>
        <extracomment>short words on the switch of what is counted</extracomment>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Organisations</source>
        <comment>unit switch</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Members</source>
        <comment>unit switch</comment>
        <translation>成员</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数对象</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>筛选面板</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>仅看此项</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>排除此项</translation>
    </message>
    <message>
        <source>Clear this field</source>
        <translation>清除此字段</translation>
    </message>
    <message>
        <source>Copy the counts</source>
        <translation>复制计数</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>查找取值</translation>
    </message>
    <message>
        <source>Province, industry, role …: by name or pinyin</source>
        <translation>省份、行业、角色等：按名称或拼音查找</translation>
    </message>
    <message>
        <source>Find a value in the facets</source>
        <translation>在筛选面板中查找取值</translation>
    </message>
    <message>
        <source>Include this too</source>
        <translation>同时包含此项</translation>
    </message>
    <message>
        <source>Show the rows: %1</source>
        <extracomment>%1 a count with its unit: &quot;Show the rows: 2 consortia&quot;</extracomment>
        <translation>查看对应的行：%1</translation>
    </message>
    <message>
        <source>Sort by count</source>
        <translation>按数量排序</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>按名称排序</translation>
    </message>
    <message>
        <source>Sort by code</source>
        <translation>按代码排序</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Copy the counts of all fields</source>
        <translation>复制全部字段的计数</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
</context>
<context>
    <name>atlas::FieldValuesModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a value and its count: &quot;Zhejiang: 2 consortia&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>atlas::FileFlow</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Open a registry read-only</source>
        <translation>以只读方式打开名录</translation>
    </message>
    <message>
        <source>Open a registry</source>
        <translation>打开名录</translation>
    </message>
    <message>
        <source>Registries (*.sqlite *.db);;All files (*)</source>
        <translation>名录 (*.sqlite *.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy of the registry</source>
        <translation>保存名录副本</translation>
    </message>
    <message>
        <source>registry copy</source>
        <comment>file name</comment>
        <translation>名录副本</translation>
    </message>
    <message>
        <source>Registries (*.sqlite *.db)</source>
        <translation>名录 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到“%1”</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Save the full report</source>
        <translation>保存完整报告</translation>
    </message>
    <message>
        <source>Consortia report</source>
        <comment>file name</comment>
        <translation>联合体报告</translation>
    </message>
    <message>
        <source>Saved a copy of the registry: %1</source>
        <translation>已保存名录副本：%1</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Until you reload the file, nothing can be changed.</source>
        <translation>重新载入之前不能修改。</translation>
    </message>
    <message>
        <source>Reload</source>
        <comment>the file as it is now</comment>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Until the file is back, nothing can be changed.</source>
        <translation>文件恢复之前不能修改。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message numerus="yes">
        <source>%n consortium(s) added</source>
        <translation>
            <numerusform>新增 %n 个联合体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consortium(s) removed</source>
        <translation>
            <numerusform>减少 %n 个联合体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) added</source>
        <translation>
            <numerusform>新增 %n 家单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) removed</source>
        <translation>
            <numerusform>减少 %n 家单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n membership(s) added</source>
        <translation>
            <numerusform>新增 %n 项成员关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n membership(s) removed</source>
        <translation>
            <numerusform>减少 %n 项成员关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s) changed</source>
        <translation>
            <numerusform>另有 %n 条记录变动</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed outside: %1</source>
        <extracomment>by another program or person: %1 why, and how many of what</extracomment>
        <translation>名录已被外部修改：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>registry</source>
        <comment>file name</comment>
        <translation>名录</translation>
    </message>
    <message>
        <source>Check the registry</source>
        <translation>检查名录</translation>
    </message>
    <message>
        <source>The registry is damaged, and so is this copy of it: continue with an earlier backup that is sound.</source>
        <translation>名录已损坏，此副本亦然：请改用较早的完好备份。</translation>
    </message>
    <message>
        <source>Reloaded %1: nothing has changed.</source>
        <extracomment>%1 a file</extracomment>
        <translation>已重新载入“%1”：内容没有变化。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 a number before, %2 the number now with its unit: &quot;14 → 16 consortia&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Reloaded %1: as many as before (%2), but not the same.</source>
        <extracomment>%1 a file, %2 counts</extracomment>
        <translation>已重新载入“%1”：数量未变（%2），但内容有变化。</translation>
    </message>
    <message>
        <source>Reloaded %1: %2.</source>
        <extracomment>%1 a file, %2 &quot;14 → 16 consortia, 150 → 160 organisations&quot;</extracomment>
        <translation>已重新载入“%1”：%2。</translation>
    </message>
    <message>
        <source>Saved the report: %1</source>
        <translation>报告已存为“%1”</translation>
    </message>
    <message>
        <source>%1 is back, unchanged.</source>
        <translation>%1 已恢复原状。</translation>
    </message>
    <message>
        <source>Keep browsing</source>
        <comment>at what is shown, without changing it</comment>
        <translation>继续查看</translation>
    </message>
</context>
<context>
    <name>atlas::FiltersPart</name>
    <message>
        <source>A filter as in the search box, for example home:Beijing kind:university</source>
        <translation>与搜索框相同的筛选，例如 所在地:北京 类型:高校</translation>
    </message>
    <message>
        <source>Filter A</source>
        <translation>筛选 A</translation>
    </message>
    <message>
        <source>Filter B</source>
        <translation>筛选 B</translation>
    </message>
    <message>
        <source>Keep this filter as A</source>
        <translation>将当前筛选设为 A</translation>
    </message>
    <message>
        <source>Keep this filter as B</source>
        <translation>将当前筛选设为 B</translation>
    </message>
    <message>
        <source>Takes the filter of the window</source>
        <translation>取窗口当前的筛选</translation>
    </message>
    <message>
        <source>What the filters have in common</source>
        <translation>两个筛选的异同</translation>
    </message>
    <message>
        <source>The rows behind the number chosen</source>
        <translation>所选数字对应的各行</translation>
    </message>
    <message>
        <source>%1: %2 (at character %3)</source>
        <extracomment>%1 A or B, %2 what is wrong, %3 the position of the character in the text, from 1</extracomment>
        <translation>%1：%2（第 %3 个字符）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;In both: 12 organisations&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>atlas::FindBox</name>
    <message>
        <source>Find an organisation</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>%1 found. Enter shows them all.</source>
        <translation>找到 %1。按回车键全部显示。</translation>
    </message>
    <message>
        <source>Part of its name</source>
        <translation>单位名称的一部分</translation>
    </message>
    <message>
        <source>No organisation found.</source>
        <translation>没有找到这样的单位。</translation>
    </message>
</context>
<context>
    <name>atlas::FindingModel</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>atlas::FixPanel</name>
    <message>
        <source>Set the home</source>
        <translation>确定所在地</translation>
    </message>
    <message>
        <source>Set the kind</source>
        <translation>确定类型</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>原意如此</translation>
    </message>
    <message>
        <source>One organisation</source>
        <translation>同一单位</translation>
    </message>
    <message>
        <source>Two, unrelated</source>
        <translation>两个单位，无关</translation>
    </message>
    <message>
        <source>Left is a branch</source>
        <translation>左边是分支机构</translation>
    </message>
    <message>
        <source>Right is a branch</source>
        <translation>右边是分支机构</translation>
    </message>
    <message>
        <source>Same group</source>
        <translation>同一集团</translation>
    </message>
    <message>
        <source>Two after all: undo the merge</source>
        <translation>实为两个单位：撤销合并</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>暂不确定</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Meant</source>
        <translation>原意应为</translation>
    </message>
    <message>
        <source>A place: type or choose</source>
        <translation>输入或选择地方</translation>
    </message>
    <message>
        <source>Home of %1: %2.</source>
        <extracomment>%1 an organisation, %2 a place</extracomment>
        <translation>“%1”的所在地：%2。</translation>
    </message>
    <message>
        <source>Kind of %1: %2.</source>
        <translation>“%1”的类型：%2。</translation>
    </message>
    <message>
        <source>%1 probably means %2.</source>
        <extracomment>%1 a published name, %2 another name</extracomment>
        <translation>“%1”原意应为“%2”。</translation>
    </message>
    <message>
        <source>%1 is another name of %2.</source>
        <extracomment>%1 and %2 are names of organisations, here and below</extracomment>
        <translation>“%1”是“%2”的另一名称。</translation>
    </message>
    <message>
        <source>%1 is a branch of %2.</source>
        <translation>“%1”是“%2”的分支机构。</translation>
    </message>
    <message>
        <source>Left open: %1.</source>
        <translation>暂不确定：%1。</translation>
    </message>
    <message>
        <source>Correct as published</source>
        <translation>原文无误</translation>
    </message>
    <message>
        <source>%1 is correct as published.</source>
        <translation>“%1”原文无误。</translation>
    </message>
    <message>
        <source>%1 and %2 are two unrelated organisations.</source>
        <translation>“%1”与“%2”是两个无关的单位。</translation>
    </message>
    <message>
        <source>%1 and %2 belong to one group.</source>
        <translation>“%1”与“%2”属于同一集团。</translation>
    </message>
    <message>
        <source>%1 is a separate organisation again.</source>
        <translation>“%1”重新成为独立的单位。</translation>
    </message>
</context>
<context>
    <name>atlas::HistoryDialog</name>
    <message>
        <source>undoes change %1</source>
        <extracomment>%1 the number of a change</extracomment>
        <translation>撤销第 %1 次更改</translation>
    </message>
    <message>
        <source>%1 (undone by change %2)</source>
        <extracomment>%1 why a change was made, %2 the number of another</extracomment>
        <translation>%1（已由第 %2 次更改撤销）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>写入行数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>History of the registry</source>
        <translation>名录的更改历史</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此更改</translation>
    </message>
    <message>
        <source>Each time a change is undone, a copy of the registry as it was is kept beside it.</source>
        <translation>每次撤销前，原名录会另存一份在旁边。</translation>
    </message>
    <message>
        <source>The registry is open read-only: nothing can be undone.</source>
        <translation>名录以只读方式打开，不能撤销。</translation>
    </message>
    <message>
        <source>This change was undone. To get it back, undo change %1.</source>
        <translation>此更改已撤销。如需恢复，请撤销第 %1 次更改。</translation>
    </message>
    <message>
        <source>This change created the registry, or cannot be undone.</source>
        <translation>此更改建立了名录，或不能撤销。</translation>
    </message>
</context>
<context>
    <name>atlas::ImportDialog</name>
    <message>
        <source>%1 (no header row was found)</source>
        <extracomment>an entry of the choice of tables; %1 page, sheet or number of the table</extracomment>
        <translation>%1（未找到表头行）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an entry of the choice of tables; %1 its title, %2 a count of consortia</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>1 Columns</source>
        <translation>1 列</translation>
    </message>
    <message>
        <source>2 Members</source>
        <translation>2 成员</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>3 Account</source>
        <translation>3 采用情况</translation>
    </message>
    <message>
        <source>4 Changes</source>
        <translation>4 变动</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import into the registry</source>
        <translation>导入名录</translation>
    </message>
    <message>
        <source>The columns are those that you chose for a list with the same headers.</source>
        <translation>各列的含义沿用您以前为同样表头所选的。</translation>
    </message>
    <message>
        <source>Left out of the file: %1 (see step 3, Account).</source>
        <extracomment>%1 a number; Account is the step of the dialog</extracomment>
        <translation>文件中未采用的部分：%1 处（见第 3 步“采用情况”）。</translation>
    </message>
    <message>
        <source>Correct it in the file and import it again; until then the row is left out.</source>
        <translation>请在文件中更正后重新导入；在此之前，该行不导入。</translation>
    </message>
</context>
<context>
    <name>atlas::ImportFlow</name>
    <message>
        <source>Lists (*.pdf *.docx *.xlsx *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)</source>
        <translation>名单 (*.pdf *.docx *.xlsx *.ods *.csv *.tsv *.txt *.html *.htm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Copy the rows of a list first, with their header row.</source>
        <translation>请先复制名单的各行，包括表头行。</translation>
    </message>
    <message>
        <source>clipboard</source>
        <comment>file name</comment>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <extracomment>why the registry was changed; %1 a file</extracomment>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import a published list</source>
        <translation>导入公布的名单</translation>
    </message>
    <message>
        <source>The clipboard contains no table and no text.</source>
        <translation>剪贴板中没有表格，也没有文字。</translation>
    </message>
    <message>
        <source>Nothing was written: the registry already has all of it.</source>
        <translation>没有写入：名录中已有全部内容。</translation>
    </message>
    <message>
        <source>Imported “%1”. Consortia: %2 new, %3 changed, %4 removed.</source>
        <extracomment>%1 the title of a list, %2 to %4 counts of consortia</extracomment>
        <translation>已导入“%1”。联合体：新增 %2 个，变更 %3 个，移除 %4 个。</translation>
    </message>
    <message>
        <source>Memberships: %1 added, %2 removed.</source>
        <translation>成员关系：新增 %1 条，移除 %2 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that you unticked were left as they were.</source>
        <translation>
            <numerusform>您取消勾选的 %n 行保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with open questions were left out.</source>
        <translation>
            <numerusform>有 %n 行尚有问题待定，未导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommending authority added to %n consortium(s).</source>
        <translation>
            <numerusform>已补充 %n 个联合体的推荐单位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes of organisations: %1 added. Former and short names: %2 added.</source>
        <translation>单位代码：新增 %1 个；曾用名和简称：新增 %2 个。</translation>
    </message>
</context>
<context>
    <name>atlas::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Choose a consortium, an organisation or a place to see what is known about it.</source>
        <translation>选择联合体、单位或地方，在此查看详情。</translation>
    </message>
</context>
<context>
    <name>atlas::MainWindow</name>
    <message>
        <source>Your own registry cannot be used, so the bundled list is shown from memory: it can be browsed, exported and printed, but not changed.</source>
        <translation>无法使用您的名录，现从内存显示内置名单：可以浏览、导出和打印，不能更改。</translation>
    </message>
    <message>
        <source>The registry is sound: %1, %2, %3.</source>
        <translation>名录完好：%1、%2、%3。</translation>
    </message>
    <message>
        <source>The registry has problems.</source>
        <translation>名录有问题。</translation>
    </message>
    <message>
        <source>Consortium Atlas</source>
        <translation>联合体图谱</translation>
    </message>
    <message>
        <source>Recent registries</source>
        <translation>最近打开的名录</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Re&amp;gistry</source>
        <translation>名录(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language · 语言</source>
        <translation>语言(&amp;L) · Language</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>what was just done</comment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone.</source>
        <extracomment>%1 why a change had been made</extracomment>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>what was just undone</comment>
        <translation>重做</translation>
    </message>
    <message>
        <source>See my province</source>
        <translation>看本省</translation>
    </message>
    <message>
        <source>Its consortia, and its organisations in consortia elsewhere</source>
        <translation>本省的联合体，以及本省单位参加的外地联合体</translation>
    </message>
    <message>
        <source>Who is in several consortia?</source>
        <translation>谁参加了多个联合体？</translation>
    </message>
    <message>
        <source>Organisations with more than one membership, most first</source>
        <translation>参加不止一个联合体的单位，参加最多的在前</translation>
    </message>
    <message>
        <source>Compare consortia</source>
        <translation>比较联合体</translation>
    </message>
    <message>
        <source>Two to four side by side: who is only here, and who is shared</source>
        <translation>两到四个并排：谁只在这里，谁是共有的</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>PDF, Word, Excel or a web page; what changes is shown before it is written</source>
        <translation>PDF、Word、Excel 或网页；写入之前先显示有哪些变化</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of long imports were not compared with the journal, which has no copies of them.</source>
        <translation>
            <numerusform>批量导入的 %n 行在变更记录中没有副本，未作比对。</numerusform>
        </translation>
    </message>
    <message>
        <source>This registry is empty: it has no list yet.</source>
        <translation>此名录为空，尚无名单。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Open a registry…</source>
        <translation>打开名录…</translation>
    </message>
    <message>
        <source>There is no registry %1.
Nothing was changed. It may have been moved, renamed or deleted.</source>
        <translation>没有名录“%1”。
未作任何更改。该文件可能已移走、改名或删除。</translation>
    </message>
    <message>
        <source>New registry…</source>
        <translation>新建名录…</translation>
    </message>
    <message>
        <source>%1 (not as in the file)</source>
        <extracomment>%1 the title of the window, while the file is not the one that is shown</extracomment>
        <translation>%1（与文件不一致）</translation>
    </message>
    <message>
        <source>No other registry has been opened yet</source>
        <translation>尚未打开过其他名录</translation>
    </message>
    <message>
        <source>To view, print or save as a PDF: of everything, or of what a filter leaves</source>
        <translation>预览、打印或存为 PDF：全部内容，或筛选后的内容</translation>
    </message>
    <message>
        <source>Import a new list</source>
        <translation>导入新名单</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>the consortia of the list that was imported</extracomment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>atlas::MatrixLegend</name>
    <message>
        <source>%1–%2</source>
        <comment>range of numbers</comment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>atlas::MatrixModel</name>
    <message>
        <source>%1 · %2: %3</source>
        <extracomment>an organisation, a consortium, and the role of the one in the other
----------
two values and a count with its unit</extracomment>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>not a member</source>
        <translation>不是成员</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a head of the matrix and its total with its unit</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>atlas::MatrixPage</name>
    <message>
        <source>Organisations × consortia</source>
        <translation>单位 × 联合体</translation>
    </message>
    <message>
        <source>Industry × province</source>
        <translation>行业 × 省份</translation>
    </message>
    <message>
        <source>Kind × role</source>
        <translation>类型 × 角色</translation>
    </message>
    <message>
        <source>Any two fields</source>
        <translation>任意两个字段</translation>
    </message>
    <message>
        <source>In at least</source>
        <comment>before a number of consortia</comment>
        <extracomment>stands before a number field: &quot;In at least [2] consortia&quot;</extracomment>
        <translation>至少在</translation>
    </message>
    <message>
        <source>consortia</source>
        <comment>behind a number field</comment>
        <extracomment>stands behind a number field: &quot;In at least [2] consortia&quot;</extracomment>
        <translation>个联合体中</translation>
    </message>
    <message>
        <source>Field of the rows</source>
        <translation>行字段</translation>
    </message>
    <message>
        <source>Field of the columns</source>
        <translation>列字段</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Nothing in the registry matches the whole filter.</source>
        <translation>名录中没有内容符合全部筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show all organisations</source>
        <translation>显示全部单位</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Rows and columns of the matrix</source>
        <translation>对照的内容</translation>
    </message>
    <message>
        <source>In at least this many consortia</source>
        <translation>至少在几个联合体中</translation>
    </message>
    <message>
        <source>No organisation in the selection is in that many consortia.</source>
        <translation>所选范围内没有单位在这么多联合体中。</translation>
    </message>
    <message>
        <source>Numbers: consortia of each organisation, organisations shown of each consortium</source>
        <translation>数字：单位所在的联合体数，联合体在此表中的单位数</translation>
    </message>
    <message>
        <source>Totals count each record once, so they are not sums</source>
        <translation>合计中每个只计一次，不是各格之和</translation>
    </message>
</context>
<context>
    <name>atlas::MembersStep</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Each box is one organisation. Click a box to split it, to join it with the next, to say its role, or to say that it is not a member. Together the boxes are always the published cell.</source>
        <translation>每个方框是一家单位。点击方框可以拆开、与下一个合并、指定角色，或者标明不是成员。各方框连起来始终是公布的单元格。</translation>
    </message>
</context>
<context>
    <name>atlas::MembershipsPage</name>
    <message>
        <source>Memberships</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>atlas::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>atlas::NameListModel</name>
    <message>
        <source>No.</source>
        <comment>number of a consortium in its list</comment>
        <translation>序号</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>atlas::NewRegistryDialog</name>
    <message>
        <source>New registry</source>
        <translation>新建名录</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择…(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;With the list that comes with the program</source>
        <translation>含程序内置的名单(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Empty: regions and industries only, for lists of your own</source>
        <translation>空名录：只有地区和行业，名单自行导入(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>打开该文件(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>This is a folder. Add a name for the file.</source>
        <translation>这是文件夹。请加上文件名。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>Registries (*.sqlite *.db)</source>
        <translation>名录 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>There is already a file of this name. It will not be replaced: open it, or choose another name.</source>
        <translation>已有同名文件，不会替换。请打开该文件，或另选名称。</translation>
    </message>
</context>
<context>
    <name>atlas::NoticeForm</name>
    <message>
        <source>A new list</source>
        <translation>新名单</translation>
    </message>
    <message>
        <source>Another edition of “%1”</source>
        <extracomment>%1 the title of a list</extracomment>
        <translation>“%1”的另一版</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>the level of a programme</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>National</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Provincial or municipal</source>
        <translation>地方（省、市）</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <extracomment>the title of a published list</extracomment>
        <translation>名单(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;This is</source>
        <extracomment>whether a list is a new one or another edition of one</extracomment>
        <translation>这是(&amp;T)</translation>
    </message>
    <message>
        <source>Pro&amp;gramme</source>
        <translation>专项行动(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <extracomment>who has issued a list</extracomment>
        <translation>发布单位(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;ublished on</source>
        <translation>发布日期(&amp;U)</translation>
    </message>
    <message>
        <source>Le&amp;vel</source>
        <extracomment>national, or provincial</extracomment>
        <translation>级别(&amp;V)</translation>
    </message>
    <message>
        <source>a programme that the registry does not have yet</source>
        <translation>名录中尚无此专项行动</translation>
    </message>
    <message>
        <source>Say whether the programme is national.</source>
        <translation>请选择该专项行动的级别。</translation>
    </message>
    <message>
        <source>This is not a date such as 2026, 2026-04 or 2026-04-13.</source>
        <translation>不是日期，应如 2026、2026-04 或 2026-04-13。</translation>
    </message>
    <message>
        <source>Say which programme the list belongs to.</source>
        <translation>请指定名单所属的专项行动。</translation>
    </message>
    <message>
        <source>Say whether the programme is national or provincial.</source>
        <translation>请指定该专项行动是全国的还是地方的。</translation>
    </message>
    <message>
        <source>The day of publication is not a date.</source>
        <translation>发布日期不是有效日期。</translation>
    </message>
    <message>
        <source>Not said in the file: choose or type it.</source>
        <translation>文件中未说明：请选择或输入。</translation>
    </message>
</context>
<context>
    <name>atlas::OrganisationsPage</name>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>atlas::Page</name>
    <message>
        <source>There is nothing to print on this page yet.</source>
        <translation>本页暂无可打印的内容。</translation>
    </message>
</context>
<context>
    <name>atlas::PageStack</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>atlas::PairFacts</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Consortia</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>If one</source>
        <translation>如为同一单位</translation>
    </message>
    <message>
        <source>this name stays</source>
        <translation>保留此名称</translation>
    </message>
    <message>
        <source>The name %1 stays</source>
        <translation>保留名称“%1”</translation>
    </message>
</context>
<context>
    <name>atlas::PlaceChooser</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>a place inside a province: &quot;Ningbo · Zhejiang&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>atlas::ProposalModel</name>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>联合体</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>A question of this row is open: settle it first</source>
        <translation>该行有问题待定，请先处理</translation>
    </message>
</context>
<context>
    <name>atlas::ProvinceDialog</name>
    <message>
        <source>My province</source>
        <translation>本省</translation>
    </message>
    <message>
        <source>&amp;Province or separately planned city</source>
        <translation>省级行政区或计划单列市(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>It is remembered on this computer and can be changed in the Views menu.</source>
        <translation>只在本机记住，可在搜索框左侧的“视图”按钮中更改。</translation>
    </message>
</context>
<context>
    <name>atlas::QualityPage</name>
    <message>
        <source>Which questions are listed</source>
        <translation>列出哪些问题</translation>
    </message>
    <message>
        <source>What is to be checked</source>
        <translation>待核对的内容</translation>
    </message>
    <message>
        <source>%1 to check</source>
        <extracomment>%1 a count of questions</extracomment>
        <translation>待核对 %1 项</translation>
    </message>
    <message>
        <source>%1 of %2 to check</source>
        <extracomment>%1 of %2 questions are about what the filter lets through</extracomment>
        <translation>待核对 %1 / %2 项</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>questions</comment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Looking through the registry …</source>
        <translation>正在查看名录……</translation>
    </message>
    <message>
        <source>Nothing is left to check.</source>
        <translation>没有待核对的内容。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The bundled list is shown from memory and cannot be changed. Open a registry to answer.</source>
        <translation>内置名单在内存中显示，不能更改。请打开一个名录再作答复。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Nothing of this kind is left to check under this filter.</source>
        <translation>在当前筛选范围内，这类内容已没有待核对的。</translation>
    </message>
    <message>
        <source>Nothing of this kind is left to check.</source>
        <translation>这类内容已没有待核对的。</translation>
    </message>
    <message>
        <source>This registry is open read-only and cannot be changed.</source>
        <translation>此名录以只读方式打开，不能更改。</translation>
    </message>
</context>
<context>
    <name>atlas::QuestionBar</name>
    <message>
        <source>&amp;Previous question</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt question</source>
        <translation>下一个问题(&amp;X)</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>问题 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to settle</source>
        <translation>
            <numerusform>有 %n 个问题待定</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <extracomment>a button: %1 the number by which an answer is given with the keyboard, %2 the answer</extracomment>
        <translation>&amp;%1  %2</translation>
    </message>
</context>
<context>
    <name>atlas::RawTableModel</name>
    <message>
        <source>further field</source>
        <extracomment>the title of a column whose cells are kept as they are</extracomment>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>%1 ?</source>
        <extracomment>the title of a column that is asked about: %1 what it is taken for</extracomment>
        <translation>%1？</translation>
    </message>
</context>
<context>
    <name>atlas::RecordChooser</name>
    <message>
        <source>%1 %2</source>
        <comment>number and name</comment>
        <extracomment>a consortium in a list of names: its number and its name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No name contains this</source>
        <translation>没有包含这段文字的名称</translation>
    </message>
</context>
<context>
    <name>atlas::RecordDelegate</name>
    <message>
        <source>Lead</source>
        <comment>mark before a lead</comment>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Co-lead</source>
        <comment>mark before a lead</comment>
        <translation>联合牵头</translation>
    </message>
    <message>
        <source>Industry</source>
        <comment>mark before an industry lead</comment>
        <translation>行业牵头</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>mark before a member</comment>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>atlas::RecordTable</name>
    <message>
        <source>Nothing in the registry matches the whole filter.</source>
        <translation>名录中没有符合全部筛选条件的记录。</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅看“%1”</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>排除“%1”</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>升序(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>Sort by this &amp;too</source>
        <translation>加入排序(&amp;T)</translation>
    </message>
    <message>
        <source>Chinese by &amp;pinyin</source>
        <translation>汉字按拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Chinese by &amp;strokes</source>
        <translation>汉字按笔画(&amp;S)</translation>
    </message>
    <message>
        <source>As &amp;published, unsorted</source>
        <translation>按公布次序，不排序(&amp;U)</translation>
    </message>
    <message>
        <source>Without this name</source>
        <translation>排除此名称</translation>
    </message>
    <message>
        <source>Only with this name</source>
        <translation>只看此名称</translation>
    </message>
    <message>
        <source>Exactly %1</source>
        <comment>a count</comment>
        <translation>恰为 %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <comment>a count</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>Pin columns up to &amp;here</source>
        <translation>固定到此列(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Unpin columns</source>
        <translation>取消固定(&amp;U)</translation>
    </message>
    <message>
        <source>H&amp;ide this column</source>
        <translation>隐藏此列(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>选择列(&amp;C)…</translation>
    </message>
    <message>
        <source>Copy the c&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
    <message>
        <source>Column %1</source>
        <extracomment>a submenu with what can be done with the column of a cell</extracomment>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <extracomment>%1 rows with their unit: &quot;3 consortia&quot;</extracomment>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>%1: %2, mean %3</source>
        <extracomment>%1 column, %2 sum with its unit, %3 mean: &quot;Members: 31 memberships, mean 10.3&quot;</extracomment>
        <translation>%1：合计 %2，平均 %3</translation>
    </message>
    <message>
        <source>Co&amp;mpare the selected consortia</source>
        <translation>比较所选联合体(&amp;M)</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a date</comment>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <comment>a date</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a date</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Show the &amp;rows: %1</source>
        <extracomment>%1 a count with its unit: &quot;Show the rows: 11 memberships&quot;</extracomment>
        <translation>查看对应的行(&amp;R)：%1</translation>
    </message>
    <message>
        <source>De&amp;fault columns</source>
        <translation>恢复初始列(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy the rows with headers</source>
        <translation>复制所选行（含表头）(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the rows &amp;without headers</source>
        <translation>复制所选行（不含表头）(&amp;W)</translation>
    </message>
</context>
<context>
    <name>atlas::ReferenceDialog</name>
    <message>
        <source>Fill from a reference list</source>
        <translation>按参考名单补全</translation>
    </message>
    <message>
        <source>Gaps are ticked. A value that differs from the registry, or on which the list contradicts itself, is taken only where you tick it.</source>
        <translation>未知项已勾选。与名录不一致或名单自相矛盾的内容，勾选后才会采用。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Organisations that “%1” names: %2, of which the registry has: %3. Values that it fills: %4, the same as in the registry: %5, different: %6.</source>
        <extracomment>%1 a file or a title, the others are counts</extracomment>
        <translation>“%1”列出 %2 家单位，其中名录已有 %3 家。可补全 %4 项，与名录一致 %5 项，不一致 %6 项。</translation>
    </message>
    <message>
        <source>Not in the registry, so left out (%1): %2</source>
        <translation>名录中没有、未予采用（%1 家）：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Fill %n value(s)</source>
        <translation>
            <numerusform>补全 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ReferenceFlow</name>
    <message>
        <source>Fill from a reference list</source>
        <translation>按参考名单补全</translation>
    </message>
    <message>
        <source>Lists (*.pdf *.docx *.xlsx *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)</source>
        <translation>名单 (*.pdf *.docx *.xlsx *.ods *.csv *.tsv *.txt *.html *.htm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” is not a list of organisations with homes, kinds or codes.</source>
        <translation>“%1”不是列有所在地、类型或代码的单位名单。</translation>
    </message>
    <message>
        <source>Nothing was changed. A reference list has a row for each organisation, a column with its name, and a column for the home, the kind or the credit code. A list of consortia is imported with File &gt; Import a list.</source>
        <translation>未作任何更改。参考名单应每行一家单位，有单位名称列，并有所在地、类型或统一社会信用代码列。联合体名单请用“文件 &gt; 导入名单”导入。</translation>
    </message>
    <message>
        <source>Filled from the reference list %1</source>
        <extracomment>why the registry was changed; %1 a file</extracomment>
        <translation>按参考名单“%1”补全</translation>
    </message>
    <message numerus="yes">
        <source>Filled from %1: %n value(s).</source>
        <translation>
            <numerusform>已按“%1”补全 %n 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ReferenceModel</name>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the registry</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>参考名单</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>出处</translation>
    </message>
</context>
<context>
    <name>atlas::RegionsPage</name>
    <message>
        <source>By consortium seat</source>
        <translation>按联合体所在地</translation>
    </message>
    <message>
        <source>By organisation home</source>
        <translation>按单位所在地</translation>
    </message>
    <message>
        <source>By which place the numbers are counted</source>
        <translation>按哪种所在地统计</translation>
    </message>
    <message>
        <source>Show as tiles</source>
        <translation>以方格显示</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Nothing in the registry matches the whole filter.</source>
        <translation>名录中没有符合全部筛选条件的记录。</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>atlas::RegistrySession</name>
    <message>
        <source>The bundled list is shown from memory and cannot be changed.</source>
        <translation>当前显示的是内存中的内置名单，不能更改。</translation>
    </message>
    <message>
        <source>Open a registry first.</source>
        <translation>请先打开一个名录。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>请等它完成，或先停止。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is nothing to undo in this window.</source>
        <translation>本窗口没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Changes made before or elsewhere are in Registry &gt; History.</source>
        <translation>此前或在别处所作的变更，见“名录 &gt; 更改历史”。</translation>
    </message>
    <message>
        <source>New registry with the bundled list</source>
        <translation>新建含内置名单的名录</translation>
    </message>
    <message>
        <source>New, empty registry</source>
        <translation>新建空名录</translation>
    </message>
    <message>
        <source>Created from the bundled list on first use</source>
        <translation>首次使用时由内置名单建立</translation>
    </message>
    <message>
        <source>Another list is being imported into the registry.</source>
        <translation>正在写入另一份名单。</translation>
    </message>
    <message>
        <source>The registry is unchanged.</source>
        <translation>名录保持原样。</translation>
    </message>
</context>
<context>
    <name>atlas::SaveViewDialog</name>
    <message>
        <source>Save as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>&amp;Name of the view</source>
        <translation>视图名称(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Page, filter, unit, order and columns are kept in the registry.</source>
        <translation>页面、筛选、计数对象、排序和列都保存在名录中。</translation>
    </message>
    <message>
        <source>There is already a view of that name: it will be replaced by what is on screen.</source>
        <translation>已有同名的视图：将用当前显示的内容替换它。</translation>
    </message>
</context>
<context>
    <name>atlas::SearchBox</name>
    <message>
        <source>Names or conditions, for example seat:浙江 role:lead</source>
        <extracomment>the placeholder of the search box; the example must be a filter that can be typed as it stands</extracomment>
        <translation>名称或条件，例如 省份:浙江 角色:牵头</translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation>搜索和筛选</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <extracomment>%1 what is wrong, %2 the position of the character in the text, from 1</extracomment>
        <translation>%1（第 %2 个字符）</translation>
    </message>
</context>
<context>
    <name>atlas::StartPage</name>
    <message>
        <source>In this registry</source>
        <translation>本名录收录</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Find an organisation</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Blank spots</source>
        <translation>空白点</translation>
    </message>
    <message>
        <source>&amp;Do not open with this page (Ctrl+0 brings it back)</source>
        <translation>启动时不再打开此页（按 Ctrl+0 可重新打开）(&amp;D)</translation>
    </message>
    <message>
        <source>No registry is open.</source>
        <translation>没有打开的名录。</translation>
    </message>
    <message>
        <source>None: every province, industry and role has a record.</source>
        <translation>没有：每个省、行业和角色都有记录。</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>the first page</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>The registry is empty: import a list to begin.</source>
        <translation>名录为空，请先导入名单。</translation>
    </message>
</context>
<context>
    <name>atlas::StatusLine</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 how many are in the view, %2 all with their unit: &quot;9 of 14 consortia&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Opening the registry …</source>
        <translation>正在打开名录…</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Read-only · %1</source>
        <translation>只读 · %1</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message>
        <source>Stop: the registry stays as it is</source>
        <translation>停止：名录保持原样</translation>
    </message>
    <message>
        <source>Writing %1 of %2 …</source>
        <extracomment>%1 how many are written, %2 all with their unit: &quot;90 of 140 consortia&quot;</extracomment>
        <translation>正在写入 %1/%2…</translation>
    </message>
    <message>
        <source>Show them as a table: %1</source>
        <extracomment>%1 consortia, organisations or memberships</extracomment>
        <translation>以表格查看：%1</translation>
    </message>
    <message>
        <source>Clear the filter and show all: %1</source>
        <extracomment>%1 a count with its unit: &quot;Clear the filter and show all: 14 consortia&quot;</extracomment>
        <translation>清除筛选并显示全部：%1</translation>
    </message>
    <message>
        <source>The registry is empty.</source>
        <translation>名录为空。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <extracomment>%1 the source of the registry</extracomment>
        <translation>只读</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>File changed, not reloaded</source>
        <translation>文件已被改动，尚未重新载入</translation>
    </message>
    <message>
        <source>What is shown is as it was before. Click for the ways on: reload the file, or save a copy of what is shown.</source>
        <translation>显示的仍是此前的内容。点击可重新载入文件，或将所显示的内容另存副本。</translation>
    </message>
</context>
<context>
    <name>atlas::TextFilter</name>
    <message>
        <source>Names of consortia and organisations</source>
        <translation>联合体和单位的名称</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Do not contain</source>
        <translation>不包含</translation>
    </message>
</context>
<context>
    <name>atlas::TokenView</name>
    <message>
        <source>Members of the cell</source>
        <translation>单元格中的成员</translation>
    </message>
    <message>
        <source>Split before “%1”</source>
        <extracomment>%1 the characters behind the place where a name is cut in two</extracomment>
        <translation>在“%1”之前拆分</translation>
    </message>
    <message>
        <source>Join with “%1”</source>
        <translation>与“%1”合并</translation>
    </message>
    <message>
        <source>Industry: %1</source>
        <extracomment>%1 the industry that an industry lead leads</extracomment>
        <translation>行业：%1</translation>
    </message>
    <message>
        <source>of an industry that is not named</source>
        <translation>行业未注明</translation>
    </message>
    <message>
        <source>No member: ignore it</source>
        <translation>不是成员，忽略</translation>
    </message>
</context>
<context>
    <name>atlas::TopBar</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>atlas::ValuesFilter</name>
    <message>
        <source>Show ticked</source>
        <translation>只看勾选</translation>
    </message>
    <message>
        <source>Hide ticked</source>
        <translation>排除勾选</translation>
    </message>
    <message>
        <source>What ticks mean</source>
        <translation>勾选的含义</translation>
    </message>
    <message>
        <source>Find: name or pinyin</source>
        <translation>查找：名称或拼音</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <extracomment>%1 consortia, organisations or memberships</extracomment>
        <translation>计数对象：%1</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tick all values</comment>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <comment>tick no value</comment>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Invert</source>
        <comment>ticks of values</comment>
        <translation>反选</translation>
    </message>
</context>
<context>
    <name>atlas::ViewButton</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The view “%1”, changed since</source>
        <translation>视图“%1”，已改动</translation>
    </message>
    <message>
        <source>The view “%1”</source>
        <translation>视图“%1”</translation>
    </message>
    <message>
        <source>…</source>
        <comment>asks first</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Another &amp;province…</source>
        <translation>换一个省(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Update “%1” with what is on screen</source>
        <translation>用当前显示更新“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save as a view…</source>
        <translation>存为视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy as a command line</source>
        <translation>复制为命令行(&amp;C)</translation>
    </message>
    <message>
        <source>Lists the same rows in a terminal or a script</source>
        <translation>在终端或脚本中列出同样的行</translation>
    </message>
    <message>
        <source>Views: a filter with its page, columns and order, saved under a name</source>
        <translation>视图：以一个名称保存的筛选条件及其页面、列和排序</translation>
    </message>
    <message>
        <source>Rename, delete and re&amp;order…</source>
        <translation>改名、删除和排序(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>atlas::ViewFlow</name>
    <message>
        <source>Open a registry that can be changed first.</source>
        <translation>请先打开可以修改的名录。</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>已保存视图“%1”</translation>
    </message>
    <message>
        <source>View “%1” updated</source>
        <translation>已更新视图“%1”</translation>
    </message>
    <message>
        <source>View “%1” removed</source>
        <translation>已删除视图“%1”</translation>
    </message>
    <message>
        <source>View “%1” renamed to “%2”</source>
        <translation>视图“%1”已改名为“%2”</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>The registry is open read-only: views can be used, but not saved.</source>
        <translation>名录以只读方式打开：可以使用视图，但不能保存。</translation>
    </message>
    <message>
        <source>Views reordered</source>
        <translation>已调整视图的顺序</translation>
    </message>
</context>
<context>
    <name>atlas::ViewList</name>
    <message>
        <source>What is shown stays as it is.</source>
        <translation>当前显示保持不变。</translation>
    </message>
    <message>
        <source>%1 The rest of it is shown.</source>
        <translation>%1 其余条件照常使用。</translation>
    </message>
    <message>
        <source>This view no longer exists.</source>
        <translation>该视图已不存在。</translation>
    </message>
    <message>
        <source>The view “%1” uses something that this registry does not have.</source>
        <translation>视图“%1”的条件中有本名录没有的内容。</translation>
    </message>
</context>
<context>
    <name>atlas::ViewsDialog</name>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>F2 renames, Del deletes, Alt+Up and Alt+Down move. Ctrl+Z in the window undoes the latest change.</source>
        <translation>F2 改名，Del 删除，Alt+↑ 和 Alt+↓ 移动。在窗口中按 Ctrl+Z 撤销最近一次更改。</translation>
    </message>
    <message>
        <source>No views have been saved yet: Ctrl+D saves what is on screen.</source>
        <translation>还没有保存视图：按 Ctrl+D 保存当前显示。</translation>
    </message>
</context>
</TS>
