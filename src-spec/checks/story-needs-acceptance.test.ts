import { testCheck } from '../testing/check-tester'
import { storyNeedsAcceptance } from './story-needs-acceptance'

testCheck(storyNeedsAcceptance)
