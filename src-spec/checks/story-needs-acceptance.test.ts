import { testCheck } from './check-tester'
import { storyNeedsAcceptance } from './story-needs-acceptance'

testCheck(storyNeedsAcceptance)
